import { expect, it } from "vitest";
import type { Database } from "#backend/database/index.ts";
import { createPlans } from "#backend/plan/index.ts";
import { everyAnswer, readBodyTable, readMeasurePicture, readMissing, searchAnswers } from "#backend/register/index.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";
import { answerOf, keepReceived, receivedRow } from "#tests/support/register/received.ts";
import { handleOf } from "../../../electron/backend/database/connection.ts";

/** What SQLite does for each statement that the work asked of tables of the register: `sql` → steps. */
async function plansOf(database: Database, work: () => Promise<void>): Promise<Map<string, string[]>> {
  const { sqlite, statements } = handleOf(database);
  statements.clear();
  await work();
  const asked = [...statements.keys()].filter((sql) => /received_/.test(sql));
  return new Map(
    asked.map((sql) => {
      const values = sql.match(/\?/g)?.map(() => null) ?? [];
      const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
      return [sql, steps.map(({ detail }) => detail)];
    }),
  );
}

/**
 * Every row of a table looked at one by one, with no index. Lists of chosen values are as long as what was chosen; editions
 * and half-years are few, and so are the forms of a word that are named.
 */
const isScan = (step: string) =>
  /^SCAN (?!held_edition|held$|found$|CONSTANT ROW)/.test(step) && !/USING (COVERING )?INDEX|VIRTUAL TABLE/.test(step);

const narrowed: RegisterFilter = {
  text: "сынақ",
  halfYear: "2018-H1",
  bodies: ["BGM"],
  sections: [],
  measures: [1],
  statuses: ["done"],
  standings: [],
  verdicts: ["TOTAL-PASSED"],
  all: true,
};

it("no view of the register reads a table through: every question has its index", async () => {
  const database = await openSampleDatabase();
  const entries = [answerOf(1, "Сынақ өткізілді.")];
  keepReceived(database, [receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries })]);
  const deps = {
    database,
    plans: createPlans(database, originalPlan),
    calendarNow: () => new Date("2018-07-12T05:00:00Z"),
  };
  const filters = [everything, narrowed, { ...everything, text: "сынақ" }, { ...narrowed, text: "", all: false }];
  const plans = await plansOf(database, async () => {
    readBodyTable(deps);
    readMeasurePicture(deps, "2018-H1");
    readMissing(deps, "2018-H1");
    for (const filter of filters) {
      await searchAnswers(database, filter, { limit: 50, offset: 0 }, "kk");
      expect([...everyAnswer(database, filter)].length).toBeLessThan(2);
    }
  });
  expect(plans.size).toBeGreaterThan(15);
  for (const [sql, steps] of plans) expect(steps.filter(isScan), sql).toEqual([]);
});

it("a page in the order of half-years is taken from an index in that order, never sorted", async () => {
  const database = await openSampleDatabase();
  const entries = [answerOf(1, "Сынақ өткізілді.")];
  keepReceived(database, [receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries })]);
  for (const all of [false, true]) {
    const plans = await plansOf(database, async () => {
      await searchAnswers(database, { ...everything, all }, { limit: 50, offset: 0 }, "kk");
    });
    const pages = [...plans].filter(([sql]) => sql.includes("LIMIT"));
    expect(pages).toHaveLength(1);
    for (const [sql, steps] of pages) expect(steps.join("; "), sql).not.toContain("TEMP B-TREE");
  }
});

it("the test sees a table that is read through", async () => {
  const database = await openSampleDatabase();
  const { sqlite } = handleOf(database);
  const sql = "EXPLAIN QUERY PLAN SELECT * FROM received_package WHERE file_name = 'x'";
  const steps = sqlite.prepare(sql).all() as { detail: string }[];
  expect(steps.some(({ detail }) => isScan(detail))).toBe(true);
});
