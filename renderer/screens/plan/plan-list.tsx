import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { planColumns } from "#shared/plan-list/plan-columns.ts";
import type { PlanFilters } from "#shared/plan-list/plan-filters.ts";
import { type ListedPlan, listPlan } from "#shared/plan-list/plan-list.ts";
import type { PlanSort } from "#shared/plan-list/sort-rows.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Badge } from "../../components/badge.tsx";
import { OutputMenu } from "../../components/document-output/output-menu.tsx";
import { OutputResult } from "../../components/document-output/output-result.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { readFilters, readSort, writeFilters, writeSort } from "./filters/address.ts";
import { ChosenFilters } from "./filters/chosen-filters.tsx";
import { PlanFilterBar } from "./filters/plan-filter-bar.tsx";
import { usePlanOutput } from "./output/use-plan-output.ts";
import classes from "./plan-list.module.css";
import { ColumnChoice } from "./table/column-choice.tsx";
import { PlanTable } from "./table/plan-table.tsx";
import { useTableLook } from "./table/use-table-look.ts";
import { TimelineView } from "./timeline-view.tsx";
import { usePlanRows } from "./use-plan-rows.ts";

type View = "table" | "timeline";

interface PlanListProps {
  readonly query: Readonly<Record<string, string>>;
  /** Which edition this is, and the way to another. */
  readonly edition: ReactNode;
}

/** All measures, narrowed as the address says. */
export function PlanList({ query, edition }: PlanListProps) {
  const t = useTranslate();
  const { pick, language } = useFormats();
  const { plan } = useWorkplace();
  const current = useCurrentReport();
  const rows = usePlanRows(current.report);
  const filters = useMemo(() => readFilters(query), [query]);
  const sort = useMemo(() => readSort(query), [query]);
  const view: View = query.view === "timeline" ? "timeline" : "table";
  const listed = useMemo(
    (): ListedPlan => listPlan(plan, rows, { filters, sort }, language),
    [plan, rows, filters, sort, language],
  );
  const [look, setLook] = useTableLook();
  const columns = planColumns.filter((column) => !look.hidden.includes(column));
  const keeping = usePlanOutput({ filters, sort, columns });

  const show = (next: PlanFilters, nextView: View = view, nextSort: PlanSort = sort): void =>
    replaceRoute("plan", [], {
      ...writeFilters(next),
      ...writeSort(nextSort),
      ...(nextView === "timeline" && { view: nextView }),
    });

  return (
    <>
      <PageHeader
        title={t("app.screens.plan")}
        subtitle={pick(plan.edition.title)}
        above={
          <>
            {edition}
            <UnofficialMark />
          </>
        }
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
        <PlanFilterBar
          filters={filters}
          onChange={show}
          beside={
            view === "table" && (
              <OutputMenu
                label={t("planScreen.output.menu")}
                choices={keeping.choices}
                disabled={listed.rows.length === 0 || keeping.job.isRunning}
              />
            )
          }
        />
        <div className={classes.line}>
          <ChosenFilters filters={filters} shown={listed.rows.length} total={rows.length} onChange={show} />
          {view === "table" && <ColumnChoice look={look} onChange={setLook} />}
        </div>
        <OutputResult output={keeping.output} job={keeping.job} label={t("planScreen.output.label")} />
      </div>
      {current.error !== null ? (
        <ErrorState error={current.error} retry={current.retry} />
      ) : current.isPending ? (
        <LoadingState shape="table" />
      ) : view === "table" ? (
        <PlanTable
          listed={listed}
          columns={columns}
          sort={sort}
          onSort={(next) => show(filters, view, next)}
          isCompact={look.compact}
          onClear={() => show(readFilters({}))}
        />
      ) : (
        <TimelineView rows={listed.rows} filters={filters} />
      )}
    </>
  );
}

/** Above the Russian plan: whose words these are. */
function UnofficialMark() {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  if (language !== "ru" || !plan.edition.russianUnofficial) return null;
  return <Badge meaning="due">{t("planScreen.unofficial")}</Badge>;
}
