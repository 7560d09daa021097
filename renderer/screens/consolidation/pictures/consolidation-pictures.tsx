import { useMemo } from "react";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { chartByBody } from "#shared/pictures/by-body.ts";
import { chartByHalfYear } from "#shared/pictures/by-half-year.ts";
import { chartBySection } from "#shared/pictures/by-section.ts";
import { chartOfOverdue } from "#shared/pictures/overdue.ts";
import { reportedDuties } from "#shared/pictures/reported-duties.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { BarPicture } from "../../../components/picture/bar-picture.tsx";
import classes from "./consolidation-pictures.module.css";

/** The pictures of the consolidated report, the same as in its documents, each with its numbers. */
export function ConsolidationPictures({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const halfYear = parseHalfYear(consolidation.halfYear);
  const progress = useCall("consolidation", "progress", { halfYear });
  const duties = useMemo(() => reportedDuties(consolidation.measures, halfYear), [consolidation.measures, halfYear]);
  return (
    <>
      <p className={classes.note}>{t("pictures.counted")}</p>
      <div className={classes.card}>
        <BarPicture chart={chartBySection(duties, plan, language)} table="beside" />
      </div>
      <div className={classes.card}>
        <BarPicture
          chart={chartOfOverdue(duties, plan, language)}
          table="beside"
          hrefOf={(measure) => formatRoute("consolidation", [measure])}
        />
      </div>
      <div className={classes.card}>
        {progress.error !== null && <ErrorState error={progress.error} retry={() => void progress.refetch()} />}
        {progress.data !== undefined && (
          <BarPicture chart={chartByHalfYear(progress.data.halfYears, language)} table="beside" />
        )}
      </div>
      <div className={classes.card}>
        <BarPicture chart={chartByBody(duties, plan, language)} table="beside" />
      </div>
    </>
  );
}
