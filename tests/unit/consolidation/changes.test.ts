import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesSince, type SeenPart } from "#shared/consolidation/changes.ts";
import { statusSchema } from "#shared/report/entry.ts";

function seen(changes: Partial<SeenPart> = {}): SeenPart {
  return { sha256: "a".repeat(64), version: 1, status: "inProgress", digest: "d".repeat(64), ...changes };
}
const other = "b".repeat(64);

describe("what has come since the officer last looked", () => {
  it("is nothing where the same packages count", () => {
    expect(changesSince({ BGM: seen() }, { BGM: seen() })).toEqual([]);
  });

  it("a body's first package, with what it says", () => {
    expect(changesSince({}, { BGM: seen() })).toEqual([
      {
        body: "BGM",
        kind: "newPackage",
        from: null,
        to: { version: 1, status: "inProgress" },
        statusChanged: true,
        contentChanged: true,
      },
    ]);
  });

  it("a newer version, and whether it says anything new of this measure", () => {
    const same = seen({ sha256: other, version: 2 });
    expect(changesSince({ BGM: seen() }, { BGM: same })).toMatchObject([
      { kind: "newerVersion", statusChanged: false, contentChanged: false },
    ]);
    const done = seen({ sha256: other, version: 2, status: "done", digest: "e".repeat(64) });
    expect(changesSince({ BGM: seen() }, { BGM: done })).toMatchObject([
      { from: { status: "inProgress" }, to: { version: 2, status: "done" }, statusChanged: true, contentChanged: true },
    ]);
  });

  it("another package of the same version, and one that counts no more", () => {
    expect(changesSince({ BGM: seen() }, { BGM: seen({ sha256: other }) })).toMatchObject([{ kind: "otherPackage" }]);
    expect(changesSince({ BGM: seen() }, {})).toMatchObject([{ kind: "withdrawn", to: null }]);
  });

  it("speaks of each body once, and of those alone whose package is another", () => {
    const hex = fc.constantFrom("a".repeat(64), other);
    const anyPart = fc.record({
      sha256: hex,
      version: fc.integer({ min: 1, max: 3 }),
      status: fc.option(fc.constantFrom(...statusSchema.options), { nil: null }),
      digest: hex,
    });
    const some = fc.dictionary(fc.constantFrom("BGM", "IIM", "QAOM", "UEM"), anyPart);
    fc.assert(
      fc.property(some, some, (before, after) => {
        const bodies = changesSince(before, after).map(({ body }) => body);
        const expected = ["BGM", "IIM", "QAOM", "UEM"].filter((code) => before[code]?.sha256 !== after[code]?.sha256);
        expect([...bodies].sort()).toEqual(expected);
        expect(changesSince(after, after)).toEqual([]);
      }),
    );
  });
});
