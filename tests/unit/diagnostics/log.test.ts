import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { openLog, readLog } from "../../../electron/shell/log.ts";

it("is kept in a bounded number of files of bounded size, the newest lines whole and in order", () => {
  const folder = join(temporaryFolder(), "kalqan");
  const file = join(folder, "shell.log");
  let second = 0;
  const log = openLog(file, () => new Date(Date.UTC(2018, 6, 5, 0, 0, second++)), 1_000);
  for (let count = 0; count < 500; count += 1) log("refused", { code: "file.busy", count });
  const names = readdirSync(folder).sort();
  expect(names).toEqual(["shell.log", "shell.log.1", "shell.log.2", "shell.log.3"]);
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
  const counts = readLog(file).map(({ data }) => data.count);
  expect(counts.at(-1)).toBe(499);
  expect(counts).toEqual(Array.from({ length: counts.length }, (_, index) => 500 - counts.length + index));
  expect(counts.length).toBeGreaterThan(30);
});

it("that cannot be read says nothing", () => {
  expect(readLog(join(temporaryFolder(), "none.log"))).toEqual([]);
});
