import { columnsOf, pad, wrap } from "./wrap.ts";

/** Lines to be copied as they stand, paths above all: never wrapped. */
export interface Verbatim {
  readonly verbatim: readonly string[];
}

/** A label and what it says; several lines where it says several things. */
export type Field = readonly [label: string, value: string | readonly string[] | Verbatim];

export function verbatim(...lines: string[]): Verbatim {
  return { verbatim: lines };
}

/** Labels on the left, values aligned beside them and wrapped. */
export function fields(rows: readonly Field[], width: number, indent = 0): string[] {
  const labelWidth = Math.max(0, ...rows.map(([label]) => columnsOf(label)));
  const margin = " ".repeat(indent);
  return rows.flatMap(([label, value]) => {
    const lines = valueLines(value, width - indent - labelWidth - 2);
    return lines.map((line, index) => `${margin}${pad(index === 0 ? label : "", labelWidth)}  ${line}`.trimEnd());
  });
}

function valueLines(value: Field[1], width: number): readonly string[] {
  if (typeof value === "string") return wrap(value, width);
  return "verbatim" in value ? value.verbatim : value.flatMap((text) => wrap(text, width));
}
