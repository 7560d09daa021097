import type { MeasureText } from "./measure-text.ts";
import { section1 } from "./section-1.ts";
import { section1Standards } from "./section-1-standards.ts";
import { section2Analysis } from "./section-2-analysis.ts";
import { section2Response } from "./section-2-response.ts";
import { sections3And4 } from "./section-3-4.ts";

export type { MeasureText } from "./measure-text.ts";
export { notDoneTexts, reasons } from "./reasons.ts";

const texts: Readonly<Record<number, MeasureText>> = {
  ...section1,
  ...section1Standards,
  ...section2Response,
  ...section2Analysis,
  ...sections3And4,
};

/** What bodies write of a measure. */
export function textOf(measure: number): MeasureText {
  const text = texts[measure];
  if (text === undefined) throw new Error(`no text of measure ${measure}`);
  return text;
}
