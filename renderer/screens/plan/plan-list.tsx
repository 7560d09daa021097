import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Badge } from "../../components/badge.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { FilterBar } from "./filters/filter-bar.tsx";
import { FilterChips } from "./filters/filter-chips.tsx";
import { filterRows, type PlanFilters, readFilters, writeFilters } from "./plan-filters.ts";
import classes from "./plan-list.module.css";
import { createPlanSearch } from "./plan-search.ts";
import { ColumnChoice } from "./table/column-choice.tsx";
import { PlanTable } from "./table/plan-table.tsx";
import { useTableLook } from "./table/use-table-look.ts";
import { TimelineView } from "./timeline-view.tsx";
import { usePlanRows } from "./use-plan-rows.ts";

type View = "table" | "timeline";

/** All measures, narrowed as the address says. */
export function PlanList({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const current = useCurrentReport();
  const rows = usePlanRows(current.report);
  const search = useMemo(() => createPlanSearch(plan), [plan]);
  const filters = useMemo(() => readFilters(query), [query]);
  const view: View = query.view === "timeline" ? "timeline" : "table";
  const found = useMemo(() => search(filters.text), [search, filters.text]);
  const shown = useMemo(() => filterRows(rows, filters, found?.numbers ?? null), [rows, filters, found]);
  const [look, setLook] = useTableLook();
  const forms = found?.forms ?? noForms;

  const show = (next: PlanFilters, nextView: View = view): void =>
    replaceRoute("plan", [], { ...writeFilters(next), ...(nextView === "timeline" && { view: nextView }) });

  return (
    <>
      <PageHeader
        title={t("app.screens.plan")}
        subtitle={pick(plan.edition.title)}
        above={<UnofficialMark />}
        actions={
          <SegmentedControl
            aria-label={t("planScreen.view.name")}
            value={view}
            onChange={(next) => show(filters, next === "timeline" ? "timeline" : "table")}
            data={[
              { value: "table", label: t("planScreen.view.table") },
              { value: "timeline", label: t("planScreen.view.timeline") },
            ]}
          />
        }
      />
      <div className={classes.tools}>
        <FilterBar filters={filters} onChange={show} />
        <div className={classes.line}>
          <FilterChips filters={filters} shown={shown.length} total={rows.length} onChange={show} />
          {view === "table" && <ColumnChoice look={look} onChange={setLook} />}
        </div>
      </div>
      {current.error !== null ? (
        <ErrorState error={current.error} retry={current.retry} />
      ) : current.isPending ? (
        <LoadingState shape="table" />
      ) : view === "table" ? (
        <PlanTable rows={shown} forms={forms} look={look} onClear={() => show(readFilters({}))} />
      ) : (
        <TimelineView rows={shown} filters={filters} />
      )}
    </>
  );
}

const noForms: readonly string[] = [];

/** Above the Russian plan: whose words these are. */
function UnofficialMark() {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  if (language !== "ru" || !plan.edition.russianUnofficial) return null;
  return <Badge meaning="due">{t("planScreen.unofficial")}</Badge>;
}
