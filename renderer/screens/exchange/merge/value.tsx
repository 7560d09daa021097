import { formatShortDate } from "#shared/language/dates.ts";
import type { FieldValue } from "#shared/report/merge/field-value.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { isRewritten, textDifference } from "../../report/aside/text-difference.ts";
import { evidenceColumns } from "../../report/evidence/evidence-columns.ts";
import { rowsOf } from "../../report/evidence/evidence-list.ts";
import classes from "./merge.module.css";

interface ValueProps {
  readonly value: FieldValue;
  /** What it was before: what differs from it is marked. */
  readonly base?: FieldValue;
}

/** What stands in a field on one side. */
export function Value({ value, base }: ValueProps) {
  const t = useTranslate();
  const { money } = useFormats();
  switch (value.type) {
    case "status":
      return <StatusBadge status={value.status ?? "untouched"} />;
    case "text":
      return <TextValue text={value.text} before={base?.type === "text" ? base.text : null} />;
    case "evidence":
      return <EvidenceValue value={value} />;
    case "money":
      return (
        <ul className={classes.rows}>
          {value.money.map(({ programme, subprogramme, amount }) => (
            <li key={`${programme} ${subprogramme}`}>
              {[programme, subprogramme].filter(Boolean).join("/")}: {amount === null ? "—" : money(amount)}
            </li>
          ))}
        </ul>
      );
    case "annex":
      return value.name === null ? (
        <span className={classes.hint}>{t("exchange.merge.noAnnex")}</span>
      ) : (
        <span className={classes.text}>{value.name}</span>
      );
  }
}

function TextValue({ text, before }: { readonly text: string; readonly before: string | null }) {
  const t = useTranslate();
  if (text === "") return <span className={classes.hint}>{t("exchange.merge.empty")}</span>;
  const pieces = before === null || before === "" ? null : textDifference(before, text);
  if (pieces === null) return <p className={classes.text}>{text}</p>;
  if (isRewritten(pieces)) {
    return (
      <>
        <p className={classes.text}>{text}</p>
        <p className={classes.hint}>{t("exchange.merge.rewritten")}</p>
      </>
    );
  }
  return (
    <p className={classes.text}>
      {pieces.map(({ kind, text: words }, index) => {
        const Mark = kind === "comes" ? "ins" : kind === "goes" ? "del" : "span";
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole.
        return <Mark key={index}>{words}</Mark>;
      })}
    </p>
  );
}

function EvidenceValue({ value: { evidence } }: { readonly value: Extract<FieldValue, { type: "evidence" }> }) {
  const t = useTranslate();
  const { number } = useFormats();
  const rows = [...rowsOf(evidence)];
  const words = (row: Readonly<Record<string, unknown>>): string =>
    evidenceColumns[evidence.form]
      .map(({ field, kind }) => {
        const cell = row[field];
        if (typeof cell === "number") return number(cell);
        return kind === "day" && typeof cell === "string" ? formatShortDate(cell) : String(cell ?? "");
      })
      .filter((text) => text !== "")
      .join(" · ");
  if (rows.length === 0) return <span className={classes.hint}>{t("exchange.merge.empty")}</span>;
  return (
    <ul className={classes.rows}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one list, drawn anew as a whole.
        <li key={index}>{words(row)}</li>
      ))}
    </ul>
  );
}
