import { evidenceItems } from "../evidence-of.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** More people than the country has cannot be trained, sent or given a grant. */
const largestCount = 20_000_000;

/** product.md, 5: impossible sums block. */
export const checkCounts: EntryRule = (context) =>
  evidenceItems(context.entry.evidence).flatMap(({ path, fields }) =>
    ["peopleTrained", "delegates", "count"].flatMap((field) => {
      const value = fields[field];
      return typeof value === "number" && value > largestCount
        ? [atEntry(context, "error", "count.tooLarge", `/evidence${path}/${field}`, { largest: largestCount })]
        : [];
    }),
  );
