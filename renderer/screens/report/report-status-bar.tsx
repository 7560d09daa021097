import type { ReportView } from "#shared/api/report-view.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { StatusBarContent } from "../../app/frame/status-bar-content.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import classes from "./report-status-bar.module.css";

/** Below: how many errors and warnings the whole report has, and the keys of this screen. */
export function ReportStatusBar({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const isDraft = canEdit(report.state);
  const count = (severity: "error" | "warning") => report.checks.filter((check) => check.severity === severity).length;
  return (
    <StatusBarContent>
      <span className={classes.place}>
        {isDraft && (
          <span>
            {t("app.frame.errors", { count: count("error") })} ·{" "}
            {t("reportScreen.warnings", { count: count("warning") })}
          </span>
        )}
        <span className={classes.keys}>
          {isDraft && <KeyHint keys={["Alt", "1…9"]}>{t("app.letters.name")}</KeyHint>}
          <KeyHint keys={["Ctrl", "F"]}>{t("reportScreen.find.key")}</KeyHint>
          <KeyHint keys={["Ctrl", "↑↓"]}>{t("reportScreen.otherMeasure")}</KeyHint>
        </span>
      </span>
    </StatusBarContent>
  );
}
