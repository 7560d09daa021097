import { Alert } from "@mantine/core";
import { IconCornerUpLeft } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./refusal-notice.module.css";

/** Why the head did not sign what is now a draft again; nothing where nobody refused. */
export function RefusalNotice({ report }: { readonly report: Pick<ReportView, "refusal"> | null }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const refusal = report?.refusal ?? null;
  if (refusal === null) return null;
  return (
    <Alert
      className={classes.notice}
      color="red"
      icon={<IconCornerUpLeft aria-hidden="true" />}
      title={t("exchange.refusal.title", { at: dateTime(refusal.at) })}
    >
      <p className={classes.reason}>{refusal.reason}</p>
      <p className={classes.text}>{t("exchange.refusal.text", { name: refusal.name })}</p>
    </Alert>
  );
}
