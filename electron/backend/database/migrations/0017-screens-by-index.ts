import type { Migration } from "./migration.ts";

/*
 * What screens ask of years of use is answered out of indexes. A package's row lies with its whole document, in no order: what
 * counts, waits or contradicts is few of many, and stands in an index with all that is asked of it.
 */
export const screensByIndex: Migration = {
  number: 17,
  name: "screens-by-index",
  sql: `
CREATE INDEX received_standing ON received_package
  (half_year, body, version, received_at, decision, verdict, package_id, size, plan_edition, signed_at)
  WHERE decision IN ('imported', 'waiting', 'rival');

CREATE INDEX journal_by_actor_and_action ON journal (actor, action, sequence);
-- Days are found by the order of the journal itself (queries/journal-days.ts).
DROP INDEX journal_by_time;
`,
};
