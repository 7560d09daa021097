import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { exportedPackage, officeDay, openOffice } from "#tests/support/exchange/office.ts";
import { openToLook } from "#tests/torture/check/facts.ts";

/*
 * What the screens ask the database for finds its rows by an index: a journal of a million rows, a hundred thousand annexes
 * and all that ҚАӨМ has taken in are never walked from end to end while somebody waits.
 */
const growing = [
  "journal",
  "entry",
  "annex",
  "frozen_document",
  "received_package",
  "comment",
  "remark",
  "undo_history",
];

/** Every statement that is prepared while `work` runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements = new Set<string>();
  const { prepare } = Sqlite.prototype;
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  } as typeof prepare;
  try {
    await work();
  } finally {
    Sqlite.prototype.prepare = prepare;
  }
  return [...statements];
}

/** Those that walk a growing table from end to end, with how SQLite means to do it. */
function walking(path: string, statements: readonly string[]): string[] {
  const sqlite = openToLook(path);
  try {
    return statements.flatMap((sql) => {
      if (!/^\s*(SELECT|WITH|UPDATE|DELETE)/i.test(sql)) return [];
      // Once at the opening: every container that a row names is compared with what lies in the folder.
      if (sql.startsWith("SELECT 'package' AS kind")) return [];
      const count = sql.split("?").length - 1;
      const plan = sqlite
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array(count).fill(null));
      const scans = plan.flatMap(({ detail }) => {
        const table = /^SCAN (\w+)/.exec(detail)?.[1] ?? "";
        // The newest first, a page of them: it ends after the page.
        return growing.includes(table) && !/LIMIT \?\s*$|LIMIT 1\s*$/.test(sql) ? [detail] : [];
      });
      return scans.length > 0 ? [`${sql} — ${scans.join("; ")}`] : [];
    });
  } finally {
    sqlite.close();
  }
}

test("no screen walks a table that grows with the years", async () => {
  const office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
  await exportedPackage(office, "head");
  await office.backend.close();
  const statements = await statementsOf(async () => {
    const again = await openBackend({ dataDir: office.dataDir, holder: "cli", clock: () => officeDay });
    onTestFinished(() => again.close());
    const { api } = again;
    const [{ id = "" } = {}] = await api.report.list({});
    await api.report.correct({ reportId: id });
    const draft = await api.report.open({ body: "BGM", halfYear: "2018-H1" });
    const [first] = draft.entries;
    if (first === undefined) throw new Error("a report without measures");
    const { role: _, revision, readOnly: __, shown: ___, annexes, ...entry } = first;
    const text = { ...entry.text, kk: `${entry.text.kk} Толықтырылды.` };
    await api.report.saveEntry({ reportId: draft.id, entry: { ...entry, text }, expectedRevision: revision });
    const [annex] = draft.entries.flatMap((one) => one.annexes);
    await api.annexes.rename({ annexId: (annexes[0] ?? annex)?.id ?? "", name: "б.pdf" });
    await api.report.undoSteps({ reportId: draft.id, measure: entry.measure });
    await api.comments.list({ body: "BGM", halfYear: "2018-H1" });
    await api.exchange.list({});
    await api.parts.list({ reportId: draft.id });
    await api.settings.get({});
    const filters = [
      {},
      { actor: "aigerim" },
      { action: "entry.saved" as const },
      { from: "2018-07-01", until: "2018-07-31" },
    ];
    for (const filter of filters) {
      const whole = { actor: null, action: null, from: null, until: null, ...filter };
      const { next } = await api.journal.list({ before: null, limit: 5, filter: whole });
      await api.journal.list({ before: next, limit: 5, filter: whole });
    }
    await api.journal.actors({});
    await api.intake.register({ halfYear: "2018-H1" });
  });
  expect(statements.length).toBeGreaterThan(30);
  expect(walking(`${office.dataDir}/kalqan.db`, statements)).toEqual([]);
});
