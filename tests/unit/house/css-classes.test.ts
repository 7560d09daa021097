import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const renderer = fileURLToPath(new URL("../../../renderer", import.meta.url));

/** Classes that a source takes from CSS modules, each with the file that should have it. */
function classesUsed(path: string): { readonly css: string; readonly name: string }[] {
  const source = readFileSync(path, "utf8");
  return [...source.matchAll(/^import (\w+) from "([^"]+\.module\.css)";/gmu)].flatMap(([, binding = "", css = ""]) =>
    [...source.matchAll(new RegExp(`\\b${binding}\\.(\\w+)`, "gu"))].map(([, name = ""]) => ({
      css: join(dirname(path), css),
      name,
    })),
  );
}

describe("CSS modules", () => {
  it("have every class that a page takes from them", () => {
    const used = globSync("**/*.tsx", { cwd: renderer }).flatMap((name) => classesUsed(join(renderer, name)));
    expect(used.length).toBeGreaterThan(1_000);
    const missing = used
      .filter(({ css, name }) => !new RegExp(`\\.${name}(?![\\w-])`, "u").test(readFileSync(css, "utf8")))
      .map(({ css, name }) => `${css.slice(renderer.length + 1)} ${name}`);
    expect([...new Set(missing)]).toEqual([]);
  });
});
