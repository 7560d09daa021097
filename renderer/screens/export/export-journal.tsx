import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { ExportedView } from "#shared/api/exchange-view.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Section } from "../../components/section.tsx";
import { exportedBeside } from "./beside.ts";
import { CheckAgain } from "./check-again.tsx";
import classes from "./export-screen.module.css";

interface ExportJournalProps {
  readonly onLetter: (exported: ExportedView, beside: readonly ExportedView[]) => void;
}

/** Every export of this body: when, where to, which version, its digest, its letter and its answer; looked at again on demand. */
export function ExportJournal({ onLetter }: ExportJournalProps) {
  const t = useTranslate();
  const { halfYear, dateTime, date } = useFormats();
  const { body } = useWorkplace();
  const exports = useCall("exchange", "list", {});
  const own = useMemo(() => (exports.data ?? []).filter((one) => one.body === body.code), [exports.data, body]);
  const columns = useMemo(
    (): Column<ExportedView>[] => [
      {
        id: "at",
        header: t("export.journal.at"),
        width: "13rem",
        sortBy: ({ at }) => at,
        cell: ({ at, verified }) => (
          <>
            {dateTime(at)}
            <span className={classes.path}>
              {t(verified ? "export.journal.readBack" : "export.journal.notReadBack")}
            </span>
          </>
        ),
      },
      {
        id: "report",
        header: t("export.journal.report"),
        sortBy: (one) => `${one.halfYear} ${one.version}`,
        cell: (one) => (
          <>
            {halfYear(one.halfYear)}, {t("sign.version", { version: one.version })} ·{" "}
            {t(one.decision === null ? "receipts.waiting" : `receipts.decisions.${one.decision}`)}
            <span className={classes.path}>
              {one.fileName} · SHA-256 {one.sha256.slice(0, 16)}…
            </span>
          </>
        ),
      },
      {
        id: "place",
        header: t("export.journal.place"),
        sortBy: ({ target }) => target,
        cell: ({ drive, target }) => (
          <>
            {drive === null ? t("export.journal.folder") : drive.label || t("export.nameless")}
            <span className={classes.path}>
              {[drive?.serial, target].filter((part) => part !== undefined && part !== "").join(" · ")}
            </span>
          </>
        ),
      },
      {
        id: "acts",
        header: t("export.journal.acts"),
        isHeaderHidden: true,
        width: "14.5rem",
        cell: (one) => (
          <div className={classes.rowActs}>
            <CheckAgain exported={one} />
            <Button
              classNames={{ root: classes.letterButton, label: classes.letterLabel }}
              variant="subtle"
              size="compact-sm"
              onClick={() => onLetter(one, exportedBeside(one, own))}
            >
              {one.letter === null
                ? t("export.letter.title")
                : t("export.letter.given", { number: one.letter.number, date: date(one.letter.date) })}
            </Button>
          </div>
        ),
      },
    ],
    [t, halfYear, dateTime, date, own, onLetter],
  );
  return (
    <Section guide="letter/journal" title={t("export.journal.title")}>
      {exports.error !== null && <ErrorState error={exports.error} />}
      <DataTable
        columns={columns}
        rows={own}
        rowKey={({ id }) => String(id)}
        caption={t("export.journal.caption")}
        empty={<p className={classes.none}>{t("export.earlier.none")}</p>}
      />
    </Section>
  );
}
