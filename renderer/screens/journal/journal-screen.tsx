import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import classes from "./journal.module.css";
import { journalDetails } from "./journal-details.ts";
import { useJournalPages } from "./use-journal-pages.ts";

type Row = ResponseOf<"journal", "list">["entries"][number];

const pageSize = 200;

/** Who did what and when, the newest first; earlier rows are fetched on demand. */
export function JournalScreen() {
  const t = useTranslate();
  const columns = useColumns();
  const pages = useJournalPages(pageSize);
  const rows = useMemo(() => pages.data?.pages.flatMap(({ entries }) => entries) ?? [], [pages.data]);

  return (
    <>
      <PageHeader title={t("app.screens.journal")} subtitle={t("journal.screen.subtitle")} />
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
                title={t("journal.screen.emptyTitle")}
                text={t("journal.screen.emptyText")}
              />
            }
          />
          <div className={classes.older}>
            {pages.hasNextPage ? (
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t("journal.screen.older")}
              </Button>
            ) : (
              rows.length > 0 && t("journal.screen.end")
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
