import { describe, expect, it } from "vitest";
import type { EntryView, ReportView } from "#shared/api/report-view.ts";
import { goodEntry, untouchedEntry } from "#tests/support/report/example-report.ts";
import { savingStateOf } from "../../../../renderer/components/writing/saving-words.ts";
import { withSaved } from "../../../../renderer/screens/report/writing/with-saved.ts";

describe("the report as the page keeps it", () => {
  const view = (measure: number, revision: number): EntryView => ({
    ...untouchedEntry("BGM", measure),
    revision,
    role: "executor",
    readOnly: false,
    shown: "due",
    annexes: [],
  });
  const report = { entries: [view(27, 4), view(32, 1)], checks: [], counts: {} } as unknown as ReportView;

  it("follows what was saved: entry, revision, status, counts and checks", () => {
    const saved = withSaved(report, goodEntry("BGM", 27), { revision: 5, checks: [] }, (measure) =>
      measure === 27 ? "due" : "overdue",
    );
    expect(saved.entries.map(({ revision, shown }) => [revision, shown])).toEqual([
      [5, "done"],
      [1, "due"],
    ]);
    expect(saved.counts).toMatchObject({ total: 2, done: 1, untouched: 1, overdue: 1, due: 0 });
  });

  it("never goes back behind what it has read since", () => {
    const saved = withSaved(report, goodEntry("BGM", 27), { revision: 3, checks: [] }, () => "none");
    expect(saved.entries[0]).toMatchObject({ revision: 4, status: null });
  });
});

describe("what the frame says of saving", () => {
  const calm = { isSaving: false, hasUnsaved: false, failure: null, trouble: null };
  const at = new Date("2018-07-05T09:02:00Z");

  it("is nothing before anything was typed, then saving, then when it was saved", () => {
    expect(savingStateOf([calm], null)).toEqual({ state: "nothing" });
    expect(savingStateOf([{ ...calm, hasUnsaved: true }], at)).toEqual({ state: "saving" });
    expect(savingStateOf([calm], at)).toEqual({ state: "saved", at });
  });

  it("is no failure while the backend is only being started again", () => {
    const failure = { code: "backend.restarted", data: {} } as const;
    expect(savingStateOf([{ ...calm, hasUnsaved: true, failure }], at)).toEqual({ state: "saving" });
    const full = { code: "file.diskFull", data: {} } as const;
    expect(savingStateOf([calm, { ...calm, hasUnsaved: true, failure: full }], at)).toEqual({
      state: "failed",
      error: full,
    });
  });

  it("is a failure while somebody must choose between two versions", () => {
    const error = { code: "report.changedElsewhere", data: { measure: 27 } } as const;
    const trouble = { kind: "choice", error, theirs: null } as const;
    expect(savingStateOf([{ ...calm, trouble }], at)).toMatchObject({
      state: "failed",
      error: { code: "report.changedElsewhere", data: { measure: 27 } },
    });
  });
});
