import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");

interface Source {
  readonly name: string;
  /** Without comments. */
  readonly code: string;
}

/** Cyrillic that nobody is shown: what is read from a table that people paste, a length to reckon with. */
const notShown: readonly string[] = [
  "renderer/screens/report/evidence/paste/read-cell.ts",
  "renderer/components/deadline-timeline/deadline-timeline.tsx",
];

/** What people see comes from here. */
const sources: readonly Source[] = globSync("{renderer,electron/shell,electron/preload}/**/*.{ts,tsx}", {
  cwd: root,
}).map((name) => ({ name, code: withoutComments(readFileSync(join(root, name), "utf8")) }));

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(?<![:"'`])\/\/.*$/gm, "");
}

/** Text between two tags on one line: `>Saved<`. Code between two brackets has signs that no sentence has. */
const wordsBetweenTags = />\s*([\p{L}][^<>{}()[\]=;|&?]*\p{L}{2,}[^<>{}()[\]=;|&?]*)<\//gu;

describe("what people read", () => {
  it("stands in no source in Cyrillic: it comes from the catalogues", () => {
    const found = sources.filter(({ code }) => /\p{Script=Cyrillic}{2,}/u.test(code)).map(({ name }) => name);
    expect(found.filter((name) => !notShown.includes(name))).toEqual([]);
  });

  it("stands in no element of a page as it is", () => {
    const found = sources
      .filter(({ name }) => name.endsWith(".tsx"))
      .flatMap(({ name, code }) => [...code.matchAll(wordsBetweenTags)].map(([, text]) => `${name}: ${text}`));
    expect(found).toEqual([]);
  });

  it("would be found", () => {
    expect([..."<p className={x}>Saved at once</p>".matchAll(wordsBetweenTags)].map(([, text]) => text)).toEqual([
      "Saved at once",
    ]);
    expect([..."<b>{t(key)}</b>".matchAll(wordsBetweenTags)]).toEqual([]);
    expect(withoutComments("/** Қаз */ a // рус\nb")).toBe(" a \nb");
  });

  it("is no attribute that is read aloud or shown", () => {
    const found = sources.flatMap(({ name, code }) =>
      [...code.matchAll(/\s(?:aria-label|title|placeholder|alt|label|description)="([^"]*\p{L}{2,}[^"]*)"/gu)].map(
        ([, text]) => `${name}: ${text}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
