import fc from "fast-check";
import { expect, test } from "vitest";
import { backupName, expendableBackups } from "#backend/backup/index.ts";

const instants = fc.array(fc.date({ min: new Date("2018-01-01"), max: new Date("2018-03-01"), noInvalidDate: true }), {
  maxLength: 60,
});

test("a backup's name tells when and why, and sorts by time", () => {
  expect(backupName(new Date("2018-07-10T14:02:33.123Z"), "daily")).toBe("20180710-140233-123_daily");
});

test("the last ten stay, and of every older day its last; nothing else", () => {
  fc.assert(
    fc.property(instants, (dates) => {
      const backups = [...new Set(dates.map((date) => backupName(date, "byHand")))]
        .sort()
        .reverse()
        .map((name) => ({ name }));
      const gone = new Set(expendableBackups(backups));
      const kept = backups.filter((backup) => !gone.has(backup));
      expect(kept.slice(0, 10)).toEqual(backups.slice(0, 10));
      const older = backups.slice(10);
      const days = new Set(older.map(({ name }) => name.slice(0, 8)));
      for (const day of days) {
        const ofDay = older.filter(({ name }) => name.startsWith(day));
        expect(ofDay.filter((backup) => !gone.has(backup))).toEqual(ofDay.slice(0, 1));
      }
      expect(kept.length).toBe(Math.min(10, backups.length) + days.size);
    }),
  );
});
