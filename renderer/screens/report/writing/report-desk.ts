import type { EntryView, ReportView } from "#shared/api/report-view.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import type { Desk, Stored } from "../../../components/writing/desk.ts";
import { isSameContent } from "../../../components/writing/same-content.ts";

/** The desk of a report: one entry a measure. */
export type ReportDesk = Desk<Entry, ReportView>;

/** A report as its desk is given it. */
export function storedReport({ state, entries }: ReportView): Stored<Entry> {
  return {
    isOpen: canEdit(state),
    entries: entries.map((view) => ({
      measure: view.measure,
      revision: view.revision,
      readOnly: view.readOnly,
      entry: entryOf(view),
    })),
  };
}

/** What is written in an entry, without what a page is shown beside it. */
function entryOf({ role: _, revision: _r, readOnly: _o, shown: _s, annexes: _a, ...entry }: EntryView): Entry {
  return entry;
}

/** The fields that differ between two entries. */
export function differingFields(one: Entry, other: Entry): (keyof Entry)[] {
  return (Object.keys(one) as (keyof Entry)[]).filter((field) => !isSameContent(one[field], other[field]));
}
