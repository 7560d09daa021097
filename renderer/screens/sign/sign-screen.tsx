import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { OfCurrentReport } from "../../components/of-current-report.tsx";
import { SignReport } from "./sign-report.tsx";

/** From a finished draft to a signed report: what is signed, who signs, with which key. */
export function SignScreen(_: ScreenProps) {
  const t = useTranslate();
  return (
    <OfCurrentReport title={t("app.screens.sign")} noReport={t("sign.noReportText")}>
      {(report) => <SignReport report={report} />}
    </OfCurrentReport>
  );
}
