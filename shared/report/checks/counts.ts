import { evidenceItems } from "../evidence-of.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** More people than the country has cannot be trained, sent or given a grant. */
const largestCount = 20_000_000;

/** Column 3, trainings, events and grants: a number of people that cannot be proves nothing. */
export const checkCounts: EntryRule = (context) =>
  evidenceItems(context.entry.evidence).flatMap(({ path, fields }) =>
    ["peopleTrained", "delegates", "count"].flatMap((field) => {
      const value = fields[field];
      return typeof value === "number" && value > largestCount
        ? [atEntry(context, "error", "count.tooLarge", `/evidence${path}/${field}`, { largest: largestCount })]
        : [];
    }),
  );
