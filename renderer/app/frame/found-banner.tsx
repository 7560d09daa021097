import { Alert, Anchor } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useCall } from "../contract/use-call.ts";
import { useFormats } from "../language/use-formats.ts";
import { useTranslate } from "../language/use-translate.ts";
import { formatRoute } from "../routing/route.ts";
import classes from "./backend-banner.module.css";

/** What was found wrong with the data folder without anybody having asked, when it comes: what it is, and where to mend it. */
export function FoundBanner() {
  const t = useTranslate();
  const { pick } = useFormats();
  // Asked once: it answers when all is looked at.
  const found = useCall("doctor", "sinceOpening", {}, { staleTime: Number.POSITIVE_INFINITY });
  const [isSeen, setSeen] = useState(false);
  const findings = found.data ?? [];
  if (findings.length === 0 || isSeen) return null;
  const isDamaged = findings.some(({ severity }) => severity === "error");
  return (
    <Alert
      className={classes.banner}
      classNames={{ title: classes.title, message: classes.message }}
      data-failed={isDamaged || undefined}
      role="alert"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t(isDamaged ? "app.found.damaged" : "app.found.noBackup")}
      // Damage is not put out of sight before it is mended.
      withCloseButton={!isDamaged}
      closeButtonLabel={t("app.common.close")}
      onClose={() => setSeen(true)}
    >
      {findings.map(({ code, message }) => (
        <p key={code} className={classes.text}>
          {pick(message)}
        </p>
      ))}
      <Anchor href={formatRoute("backups")}>{t("app.found.toBackups")}</Anchor>
    </Alert>
  );
}
