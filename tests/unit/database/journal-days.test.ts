import fc from "fast-check";
import { expect, test } from "vitest";
import { listJournal, openDatabase, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const hour = 3_600_000;
const begun = Date.parse("2018-07-01T00:00:00Z");
const instant = (hours: number) => new Date(begun + hours * hour).toISOString();

test("the rows of some days are found, however often the clock was set back", async () => {
  const root = temporaryFolder();
  let databases = 0;
  const steps = fc.array(fc.integer({ min: -30, max: 40 }), { minLength: 1, maxLength: 30 });
  const days = fc.option(fc.integer({ min: -50, max: 400 }));
  await fc.assert(
    fc.asyncProperty(steps, days, days, async (moves, from, until) => {
      databases += 1;
      const clock = { hours: 0 };
      const now = () => new Date(begun + clock.hours * hour);
      const database = await openDatabase(`${root}/${databases}.db`, { actor: "aigerim", now });
      for (const move of moves) {
        clock.hours += move;
        transaction(database, (writer) => appendJournal(writer, { action: "entry.saved", subject: "report:1" }));
      }
      const span = { from: from === null ? null : instant(from), until: until === null ? null : instant(until) };
      const all = listJournal(database, {}, { before: null, limit: 100 });
      const fitting = all.filter(({ at }) => (span.from ?? "") <= at && at < (span.until ?? "9"));
      expect(listJournal(database, span, { before: null, limit: 100 })).toEqual(fitting);
      const after = fitting[2];
      const page = after === undefined ? [] : listJournal(database, span, { before: after.sequence, limit: 2 });
      expect(page).toEqual(fitting.slice(3, 5));
    }),
    { numRuns: 30 },
  );
});
