import { Alert, Anchor } from "@mantine/core";
import { IconUserShare } from "@tabler/icons-react";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { partWith } from "../../exchange/parts/part-standing.ts";
import classes from "./state-notice.module.css";

interface AwayNoticeProps {
  readonly reportId: string;
  readonly measure: number;
}

/** The measure is with a colleague: since when, and that writing here loses nothing. */
export function AwayNotice({ reportId, measure }: AwayNoticeProps) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const parts = useCall("parts", "list", { reportId });
  const part = partWith(parts.data ?? [], measure);
  if (part === null) return null;
  return (
    <Alert
      className={classes.notice}
      classNames={{ title: classes.title, message: classes.message, icon: classes.icon }}
      icon={<IconUserShare aria-hidden="true" />}
      title={t("reportScreen.away.title", { colleague: part.colleague, at: dateTime(part.at) })}
    >
      <p className={classes.text}>
        {t("reportScreen.away.text")} <Anchor href={formatRoute("exchange")}>{t("reportScreen.away.list")}</Anchor>
      </p>
    </Alert>
  );
}
