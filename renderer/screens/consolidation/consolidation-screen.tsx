import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ConsolidationPlace } from "./consolidation-place.tsx";
import { NoConsolidation } from "./no-consolidation.tsx";
import { useCurrentConsolidation } from "./use-current-consolidation.ts";

/** ҚАӨМ's consolidated report of the half-year chosen above; or the way to begin it. */
export function ConsolidationScreen(props: ScreenProps) {
  const t = useTranslate();
  const { consolidation, isPending, error, retry } = useCurrentConsolidation();
  // What is being written stays on the page whatever a new reading says.
  if (consolidation !== null) {
    return <ConsolidationPlace key={consolidation.id} consolidation={consolidation} {...props} />;
  }
  if (isPending) return <LoadingState shape="form" />;
  if (error !== null) {
    return (
      <>
        <PageHeader title={t("app.screens.consolidation")} />
        <ErrorState error={error} retry={retry} />
      </>
    );
  }
  return <NoConsolidation />;
}
