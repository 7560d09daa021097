import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/*
 * Who may import whom (docs/architecture.md). Each wrong import must fail the lint; each right one must not.
 */
const root = resolve(import.meta.dirname, "../../..");
const wrong = [
  ["shared/plan/x.ts", "node:fs"],
  ["shared/plan/x.ts", "#backend/report/index.ts"],
  ["shared/plan/x.ts", "../../electron/backend/report/index.ts"],
  ["shared/plan/x.ts", "react"],
  ["renderer/app/x.ts", "node:path"],
  ["renderer/app/x.ts", "electron"],
  ["renderer/app/x.ts", "#backend/report/index.ts"],
  ["renderer/app/x.ts", "better-sqlite3"],
  ["electron/backend/report/x.ts", "electron"],
  ["electron/backend/report/x.ts", "better-sqlite3"],
  ["electron/backend/report/x.ts", "#backend/annexes/store.ts"],
  ["electron/backend/report/x.ts", "../annexes/store.ts"],
  ["electron/backend/report/x.ts", "#cli/main.ts"],
  ["electron/backend/container/x.ts", "#shared/report/entry.ts"],
  ["electron/backend/container/x.ts", "#backend/signing/index.ts"],
  ["electron/backend/signing/x.ts", "#shared/package/report-document.ts"],
  ["electron/backend/database/x.ts", "#shared/package/verdict.ts"],
  ["electron/cli/x.ts", "#backend/report/checks.ts"],
  ["electron/cli/x.ts", "electron"],
  ["electron/shell/x.ts", "#backend/report/index.ts"],
  ["electron/shell/x.ts", "better-sqlite3"],
] as const;
const right = [
  ["shared/report/x.ts", "../plan/schema.ts"],
  ["renderer/app/x.ts", "#shared/api.ts"],
  ["electron/backend/report/x.ts", "#backend/annexes/index.ts"],
  ["electron/backend/database/x.ts", "better-sqlite3"],
  ["electron/cli/x.ts", "#backend/verification/index.ts"],
  ["electron/shell/x.ts", "electron"],
  ["electron/preload/x.ts", "electron"],
] as const;

let folder = "";
let restricted: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-lint-"));
  copyFileSync(join(root, "biome.json"), join(folder, "biome.json"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const cases = [...wrong, ...right];
  for (const [index, [place, target]] of cases.entries()) {
    const file = join(folder, place.replace("x.ts", `x${index}.ts`));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { thing } from "${target}";\n\nexport const it = thing;\n`);
  }
  const run = spawnSync(
    join(root, "node_modules/.bin/biome"),
    [
      "lint",
      "--only=style/noRestrictedImports",
      "--vcs-enabled=false",
      "--reporter=json",
      "--max-diagnostics=200",
      ".",
    ],
    { cwd: folder, encoding: "utf8" },
  );
  const report = JSON.parse(run.stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  restricted = new Set(
    report.diagnostics
      .filter((one) => one.category === "lint/style/noRestrictedImports")
      .map(({ location: { path } }) => (typeof path === "string" ? path : path.file)),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isRestricted = (file: string) => [...restricted].some((path) => path.endsWith(file));

describe("the layers hold", () => {
  test.each(wrong.map((one, index) => [...one, index] as const))("%s may not import %s", (place, _, index) => {
    expect(isRestricted(place.replace("x.ts", `x${index}.ts`))).toBe(true);
  });

  test.each(right.map((one, index) => [...one, wrong.length + index] as const))(
    "%s may import %s",
    (place, _, index) => {
      expect(isRestricted(place.replace("x.ts", `x${index}.ts`))).toBe(false);
    },
  );
});
