import { VisuallyHidden } from "@mantine/core";
import { useTranslate } from "../language/use-translate.ts";
import { useCurrentReport } from "../workplace/use-current-report.ts";
import classes from "./report-errors.module.css";

/** How many errors keep the report from being signed; nothing where there are none. */
export function ReportErrors() {
  const t = useTranslate();
  const { report } = useCurrentReport();
  const count = report?.checks.filter(({ severity }) => severity === "error").length ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t("app.frame.errors", { count })}</VisuallyHidden>
    </span>
  );
}
