import { type EditionRule, fault, repeated } from "../finding.ts";

/** A number names one measure, in this edition and in all: reports of earlier half-years speak of measures by number. */
export const checkNumbers: EditionRule = ({ plan, earlier, difference }) => {
  const numbers = plan.edition.measures.map(({ number }) => number);
  const used = new Set(earlier.flatMap((edition) => edition.plan.edition.measures.map(({ number }) => number)));
  const added = difference?.measures.added.map(({ number }) => number) ?? [];
  return [
    ...repeated(numbers).map((measure) => fault("measureTwice", { measure })),
    ...added.filter((number) => used.has(number)).map((measure) => fault("numberUsedBefore", { measure })),
  ];
};
