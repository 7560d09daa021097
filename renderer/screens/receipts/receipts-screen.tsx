import { addresseeOf } from "#shared/plan/addressee.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { CorrectionNotice } from "../../components/correction-notice.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { AnsweredReports } from "./answered-reports.tsx";
import { ReceiptIntake } from "./receipt-intake.tsx";
import { ReturnedReport } from "./returned-report.tsx";

/** ҚАӨМ's answers: a receipt is taken in, what it says of each report, and the way to a correction. */
export function ReceiptsScreen(_: ScreenProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan, halfYear } = useWorkplace();
  const { report } = useCurrentReport();
  const addressee = addresseeOf(plan, halfYear);
  return (
    <>
      <PageHeader
        title={t("app.screens.receipts")}
        {...(addressee !== null && { subtitle: t("receipts.subtitle", { body: pick(addressee.name) }) })}
      />
      <CorrectionNotice report={report} quiet />
      {report?.state === "returned" && <ReturnedReport report={report} />}
      <ReceiptIntake />
      <AnsweredReports />
    </>
  );
}
