import { IconArrowRight } from "@tabler/icons-react";
import { formatShortDate } from "#shared/language/dates.ts";
import { languages } from "#shared/language/language.ts";
import type { Entry } from "#shared/report/entry.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { evidenceColumns } from "../evidence/evidence-columns.ts";
import type { CarriedField } from "./carried-fields.ts";
import classes from "./compare-dialog.module.css";
import { rowDifference } from "./row-difference.ts";
import { textDifference } from "./text-difference.ts";

interface FieldDifferenceProps {
  readonly field: CarriedField;
  readonly present: Entry;
  readonly earlier: Entry;
}

/** What a field holds now, what it held in the half-year before, and what of it differs. */
export function FieldDifference({ field, present, earlier }: FieldDifferenceProps) {
  switch (field) {
    case "status":
      return (
        <p className={classes.status}>
          <StatusBadge status={present.status ?? "untouched"} />
          <IconArrowRight size={16} stroke={1.75} aria-hidden="true" />
          <StatusBadge status={earlier.status ?? "untouched"} />
        </p>
      );
    case "evidence":
      return <RowsDifference present={present} earlier={earlier} />;
    case "text":
    case "reason":
    case "nextSteps":
    case "jointText":
      return (
        <div className={classes.pair}>
          {languages.map((language) => (
            <TextsDifference
              key={language}
              language={language}
              before={present[field]?.[language] ?? ""}
              after={earlier[field]?.[language] ?? ""}
            />
          ))}
        </div>
      );
  }
}

interface TextsDifferenceProps {
  readonly language: (typeof languages)[number];
  readonly before: string;
  readonly after: string;
}

function TextsDifference({ language, before, after }: TextsDifferenceProps) {
  const t = useTranslate();
  const pieces = before === "" ? [{ kind: "comes" as const, text: after }] : textDifference(before, after);
  return (
    <div>
      <p className={classes.language}>{t(`app.languages.${language}`)}</p>
      <p className={classes.text} lang={language}>
        {before === "" && after === "" && <span className={classes.none}>{t("reportScreen.trouble.empty")}</span>}
        {pieces === null ? (
          <>
            <del>{before}</del> <ins>{after}</ins>
          </>
        ) : (
          pieces.map(({ kind, text }, index) => {
            const Mark = kind === "comes" ? "ins" : kind === "goes" ? "del" : "span";
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole.
            return <Mark key={index}>{text}</Mark>;
          })
        )}
      </p>
    </div>
  );
}

function RowsDifference({ present, earlier }: Pick<FieldDifferenceProps, "present" | "earlier">) {
  const t = useTranslate();
  const { number } = useFormats();
  const columns = evidenceColumns[earlier.evidence.form];
  const words = (row: Readonly<Record<string, unknown>>): string =>
    columns
      .map(({ field, kind }) => {
        const value = row[field];
        if (typeof value === "number") return number(value);
        return kind === "day" && typeof value === "string" ? formatShortDate(value) : String(value ?? "");
      })
      .filter((text) => text !== "")
      .join(" · ");
  return (
    <ul className={classes.rows}>
      {rowDifference(present.evidence, earlier.evidence).map(({ kind, row }, index) => {
        const Mark = kind === "comes" ? "ins" : kind === "goes" ? "del" : "span";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one list, drawn anew as a whole.
          <li key={index}>
            <Mark>{words(row) || t("reportScreen.trouble.empty")}</Mark>
          </li>
        );
      })}
    </ul>
  );
}
