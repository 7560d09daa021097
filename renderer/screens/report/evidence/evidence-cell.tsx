import { TextInput, type TextInputProps } from "@mantine/core";
import { useRef } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { DateField } from "../../../components/date-field.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import type { ChangeKind } from "../../../components/writing/history.ts";
import { useTextLimit } from "../../../components/writing/use-text-limit.ts";
import { useField } from "../fields/form-context.tsx";
import classes from "./evidence-cell.module.css";
import type { EvidenceColumn } from "./evidence-columns.ts";
import { largestCount, longestCell, sumDecimals } from "./evidence-limits.ts";

interface EvidenceCellProps {
  readonly column: EvidenceColumn;
  readonly pointer: string;
  readonly value: unknown;
  readonly required: boolean;
  readonly onChange: (value: unknown, kind: ChangeKind) => void;
}

/** One field of a row, by what is entered in it. */
export function EvidenceCell({ column, pointer, value, required, onChange }: EvidenceCellProps) {
  return (
    <div className={classes.cell} data-span={column.span} data-kind={column.kind}>
      <CellField column={column} pointer={pointer} value={value} required={required} onChange={onChange} />
    </div>
  );
}

function CellField({ column, pointer, value, required, onChange }: EvidenceCellProps) {
  const t = useTranslate();
  const { id, error, readOnly } = useField(pointer);
  // Its sentence stands beside the form: here it would push what is below about while somebody types.
  const shared = { id, label: t(column.label), error: error !== null, readOnly, required: required && !readOnly };
  switch (column.kind) {
    case "text":
    case "link":
      return <TextCell column={column} shared={shared} value={String(value ?? "")} onChange={onChange} />;
    case "day":
      return <DateField {...shared} value={asText(value)} onChange={(day) => onChange(day, "visit")} />;
    case "count":
      return (
        <NumberField
          {...shared}
          value={asNumber(value)}
          onChange={(count) => onChange(count === null ? null : Math.min(count, largestCount), "visit")}
        />
      );
    case "sum":
      return (
        <NumberField
          {...shared}
          value={asNumber(value)}
          decimals={sumDecimals}
          onChange={(sum) => onChange(sum, "visit")}
        />
      );
  }
}

interface TextCellProps extends Pick<EvidenceCellProps, "column" | "onChange"> {
  readonly value: string;
  /** What fields of every kind have. */
  readonly shared: Pick<TextInputProps, "id" | "label" | "error" | "readOnly" | "required">;
}

function TextCell({ column, shared, value, onChange }: TextCellProps) {
  const t = useTranslate();
  const place = useRef<HTMLInputElement>(null);
  const overflow = useTextLimit(place, longestCell);
  return (
    <TextInput
      {...shared}
      ref={place}
      error={overflow === null ? shared.error : t("reportScreen.text.overflow", { ...overflow })}
      value={value}
      autoComplete="off"
      {...(column.kind === "link" && { placeholder: t("reportScreen.evidence.linkHint") })}
      {...(column.field === "academicYear" && { placeholder: t("reportScreen.evidence.academicYearHint") })}
      onChange={(event) => onChange(event.currentTarget.value, "typing")}
    />
  );
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function asNumber(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
