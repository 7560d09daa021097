import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useMemo } from "react";
import type { JournalFilter } from "#shared/journal.ts";
import { journalDetails } from "#shared/journal-details.ts";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { OutputMenu } from "../../components/document-output/output-menu.tsx";
import { OutputResult } from "../../components/document-output/output-result.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { isNarrowed, readFilter, writeFilter } from "./filter-address.ts";
import classes from "./journal.module.css";
import { JournalFilters } from "./journal-filters.tsx";
import { useJournalOutput } from "./use-journal-output.ts";
import { useJournalPages } from "./use-journal-pages.ts";

type Row = ResponseOf<"journal", "list">["entries"][number];

const pageSize = 200;

/** Who did what and when, the newest first; earlier rows are fetched on demand. */
export function JournalScreen({ query }: ScreenProps) {
  const t = useTranslate();
  const columns = useColumns();
  const filter = useMemo(() => readFilter(query), [query]);
  const pages = useJournalPages(filter, pageSize);
  const rows = useMemo(() => pages.data?.pages.flatMap(({ entries }) => entries) ?? [], [pages.data]);
  const keeping = useJournalOutput(filter);
  const narrow = (next: JournalFilter): void => replaceRoute("journal", [], writeFilter(next));

  return (
    <>
      <PageHeader
        title={t("app.screens.journal")}
        subtitle={t("journal.screen.subtitle")}
        actions={
          <OutputMenu
            label={t("journal.output.menu")}
            choices={keeping.choices}
            disabled={rows.length === 0 || keeping.job.isRunning}
          />
        }
      />
      <JournalFilters filter={filter} onChange={narrow} />
      <div className={classes.output}>
        <OutputResult output={keeping.output} job={keeping.job} label={t("journal.output.label")} />
      </div>
      {pages.isPending && <LoadingState shape="table" />}
      {pages.isError && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data !== undefined && (
        <>
          <DataTable
            columns={columns}
            rows={rows}
            rowKey={({ sequence }) => String(sequence)}
            caption={t("app.screens.journal")}
            empty={
              <EmptyState
                icon={IconHistory}
                title={t(isNarrowed(filter) ? "journal.filter.nothing" : "journal.screen.emptyTitle")}
                text={t(isNarrowed(filter) ? "journal.filter.nothingText" : "journal.screen.emptyText")}
                guide="trouble/journal"
              />
            }
          />
          <div className={classes.older}>
            {pages.hasNextPage ? (
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t("journal.screen.older")}
              </Button>
            ) : (
              rows.length > 0 && !isNarrowed(filter) && t("journal.screen.end")
            )}
          </div>
        </>
      )}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslate();
  const { dateTime, pick, language } = useFormats();
  return useMemo(
    () => [
      {
        id: "sequence",
        header: t("journal.screen.number"),
        align: "end",
        width: "4.5rem",
        sortBy: ({ sequence }) => sequence,
        cell: ({ sequence }) => sequence,
      },
      { id: "at", header: t("journal.screen.at"), width: "16rem", cell: ({ at }) => dateTime(at) },
      {
        id: "actor",
        header: t("journal.screen.actor"),
        width: "9rem",
        sortBy: ({ actor }) => actor,
        cell: ({ actor }) => actor,
      },
      {
        id: "action",
        header: t("journal.screen.action"),
        width: "20rem",
        sortBy: ({ label }) => pick(label),
        cell: ({ label }) => pick(label),
      },
      {
        id: "details",
        header: t("journal.screen.details"),
        cell: (row) => <span className={classes.details}>{journalDetails(row, language)}</span>,
      },
    ],
    [t, dateTime, pick, language],
  );
}
