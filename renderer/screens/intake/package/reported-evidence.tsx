import { formatShortDate } from "#shared/language/dates.ts";
import type { Evidence } from "#shared/report/evidence.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { evidenceColumns } from "../../report/evidence/evidence-columns.ts";
import { type EvidenceRow, listOf, rowsOf } from "../../report/evidence/evidence-list.ts";
import classes from "./package.module.css";
import { RemarkAt } from "./remark-at.tsx";

interface ReportedEvidenceProps {
  readonly measure: number;
  readonly evidence: Evidence;
}

/** What proves the measure done, row by row, as its form of completion asks. */
export function ReportedEvidence({ measure, evidence }: ReportedEvidenceProps) {
  const t = useTranslate();
  const list = listOf(evidence.form);
  // Where the narrative itself is the proof there is nothing more to show.
  if (list === null) return null;
  const rows = rowsOf(evidence);
  const noNeed = evidence.form === "events" && evidence.noNeedArose;
  const path = `/entries/${measure}/evidence`;
  const name = t("documents.report.evidence");
  return (
    <div className={classes.field}>
      <h3>{name}</h3>
      {noNeed && <p className={classes.text}>{t("documents.report.noNeedArose")}</p>}
      {rows.length === 0 && !noNeed && <p className={classes.hint}>{t("reportScreen.evidence.none")}</p>}
      {rows.length > 0 && (
        <ol className={classes.rows}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a signed list stays as it is.
            <li key={index}>
              <RowWords row={row} form={evidence.form} />
              <RemarkAt
                measure={measure}
                path={`${path}/${list}/${index}`}
                name={t(`reportScreen.evidence.rows.${list}`, { number: index + 1 })}
              />
            </li>
          ))}
        </ol>
      )}
      <RemarkAt measure={measure} path={path} name={name} />
    </div>
  );
}

function RowWords({ row, form }: { readonly row: EvidenceRow; readonly form: Evidence["form"] }) {
  const t = useTranslate();
  const { number } = useFormats();
  const { registration } = row as { registration?: { number: string; date: string | null } | null };
  const shown = evidenceColumns[form].flatMap(({ field, kind, label }) => {
    const cell = row[field];
    if (cell === null || cell === undefined || cell === "") return [];
    if (typeof cell === "number") return [{ label, words: number(cell) }];
    return [{ label, words: kind === "day" ? formatShortDate(String(cell)) : String(cell) }];
  });
  return (
    <span className={classes.cells}>
      {shown.map(({ label, words }) => (
        <span key={label}>
          <span className={classes.hint}>{t(label)}:</span> {words}
        </span>
      ))}
      {registration && (
        <span>
          <span className={classes.hint}>{t("documents.evidence.registration")}:</span>{" "}
          {t("documents.evidence.registered", {
            number: registration.number,
            date: registration.date === null ? "—" : formatShortDate(registration.date),
          })}
        </span>
      )}
    </span>
  );
}
