import { Alert } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useState } from "react";
import { useCall } from "../contract/use-call.ts";
import { useTranslate } from "../language/use-translate.ts";
import classes from "./backend-banner.module.css";
import { clockBehind } from "./clock-behind.ts";

/** Rows that were written with the clock set back stand after the one that was written before. */
const rowsLookedAt = 50;

/** The machine's clock stands before the journal's last rows: signing times and deadlines would be wrong. */
export function ClockBanner() {
  const t = useTranslate();
  const journal = useCall("journal", "list", { before: null, limit: rowsLookedAt });
  const [seen, setSeen] = useState<string | null>(null);
  const now = new Date();
  const latest = clockBehind(journal.data?.entries.map(({ at }) => at) ?? [], now.getTime());
  if (latest === null || latest === seen) return null;
  return (
    <Alert
      className={classes.banner}
      classNames={{ title: classes.title, message: classes.message }}
      role="alert"
      icon={<IconClockExclamation aria-hidden="true" />}
      title={t("app.clock.title")}
      withCloseButton
      closeButtonLabel={t("app.common.close")}
      onClose={() => setSeen(latest)}
    >
      {t("app.clock.text", { latest, now: now.toISOString() })}
    </Alert>
  );
}
