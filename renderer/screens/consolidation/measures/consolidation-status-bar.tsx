import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { StatusBarContent } from "../../../app/frame/status-bar-content.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import barClasses from "../../report/report-status-bar.module.css";

/** Below: how many errors and warnings there are, and the keys of this screen. */
export function ConsolidationStatusBar({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const isDraft = consolidation.state === "draft";
  const count = (severity: "error" | "warning") =>
    consolidation.checks.filter((check) => check.severity === severity).length;
  return (
    <StatusBarContent>
      <span className={barClasses.place}>
        {isDraft && (
          <span>
            {t("app.frame.errors", { count: count("error") })} ·{" "}
            {t("reportScreen.warnings", { count: count("warning") })}
          </span>
        )}
        <span className={barClasses.keys}>
          {isDraft && <KeyHint keys={["Alt", "1…9"]}>{t("app.letters.name")}</KeyHint>}
          <KeyHint keys={["Ctrl", "↑↓"]}>{t("reportScreen.otherMeasure")}</KeyHint>
        </span>
      </span>
    </StatusBarContent>
  );
}
