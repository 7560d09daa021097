import { columnsOf, pad, wrap } from "./wrap.ts";

/** A label and what it says; several lines where it says several things. */
export type Field = readonly [label: string, value: string | readonly string[]];

/** Labels on the left, values aligned beside them and wrapped. */
export function fields(rows: readonly Field[], width: number, indent = 0): string[] {
  const labelWidth = Math.max(0, ...rows.map(([label]) => columnsOf(label)));
  const margin = " ".repeat(indent);
  return rows.flatMap(([label, value]) => {
    const texts = typeof value === "string" ? [value] : value;
    const lines = texts.flatMap((text) => wrap(text, width - indent - labelWidth - 2));
    return lines.map((line, index) => `${margin}${pad(index === 0 ? label : "", labelWidth)}  ${line}`.trimEnd());
  });
}
