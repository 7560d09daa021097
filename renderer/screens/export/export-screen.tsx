import { Button } from "@mantine/core";
import { IconFileOff, IconSignatureOff } from "@tabler/icons-react";
import { useState } from "react";
import type { ExportedView } from "#shared/api/exchange-view.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ReturnedReport } from "../receipts/returned-report.tsx";
import { CorrectionOffer } from "./correction-offer.tsx";
import { ExportJournal } from "./export-journal.tsx";
import { ExportPackage } from "./export-package.tsx";
import { LetterDialog } from "./letter-dialog.tsx";

/** An export whose covering letter is being made, and what lies beside it. */
interface Lettered {
  readonly exported: ExportedView;
  readonly beside: readonly ExportedView[];
}

/** The signed package to a drive or a folder, read back before anybody is told that it is there. */
export function ExportScreen(_: ScreenProps) {
  const t = useTranslate();
  const { halfYear } = useWorkplace();
  const [letterOf, setLetterOf] = useState<Lettered | null>(null);
  const { report, isPending, error, retry } = useCurrentReport();
  const version = report === null ? "" : ` · ${t("sign.version", { version: report.version })}`;
  return (
    <>
      <PageHeader title={t("app.screens.export")} subtitle={`${t("home.title", { halfYear })}${version}`} />
      {error !== null && <ErrorState error={error} retry={retry} />}
      {isPending && <LoadingState />}
      {!isPending && error === null && report === null && (
        <EmptyState
          icon={IconFileOff}
          title={t("sign.noReport")}
          text={t("export.noReportText")}
          action={
            <Button component="a" href={formatRoute("report")}>
              {t("home.next.begin")}
            </Button>
          }
        />
      )}
      {report !== null && !isSigned(report.state) && (
        <EmptyState
          icon={IconSignatureOff}
          title={t("export.notSigned")}
          text={t("export.notSignedText")}
          guide="begin/way"
          action={
            <Button component="a" href={formatRoute("sign")}>
              {t("export.toSign")}
            </Button>
          }
        />
      )}
      {report?.state === "returned" && <ReturnedReport report={report} />}
      {report !== null && isSigned(report.state) && <ExportPackage report={report} />}
      <ExportJournal onLetter={(exported, beside) => setLetterOf({ exported, beside })} />
      {letterOf !== null && <LetterDialog {...letterOf} onClose={() => setLetterOf(null)} />}
      {report !== null && isSigned(report.state) && report.state !== "returned" && <CorrectionOffer report={report} />}
    </>
  );
}
