import { type EditionRule, fault } from "../finding.ts";

/** Each measure stands in a section of the plan, and its footnote is one of the plan's. */
export const checkPlaces: EditionRule = ({ plan: { edition } }) => {
  const sections = new Set(edition.sections.map(({ number }) => number));
  const footnotes = new Set(edition.footnotes.map(({ id }) => id));
  return edition.measures.flatMap(({ number: measure, section, footnote }) => [
    ...(sections.has(section) ? [] : [fault("sectionUnknown", { measure, section })]),
    ...(footnote === null || footnotes.has(footnote) ? [] : [fault("footnoteUnknown", { measure, footnote })]),
  ]);
};
