import { describe, expect, it } from "vitest";
import { entrySchema } from "#shared/report/entry.ts";
import { goodEntry } from "#tests/support/report/example-report.ts";
import { keptDraftsOf } from "../../../../renderer/components/writing/kept-drafts.ts";

function storage(full = false): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      map.set(key, value);
    },
    removeItem: (key) => {
      map.delete(key);
    },
    clear: () => map.clear(),
  };
}

const parse = (value: unknown) => entrySchema.parse(value);

describe("unsaved drafts in the window's storage", () => {
  const entry = goodEntry("BGM", 17);

  it("are kept by report and measure, one revision each", () => {
    const place = storage();
    const drafts = keptDraftsOf("r1", place, parse);
    drafts.keep(17, { revision: 3, entry, sending: null });
    drafts.keep(17, { revision: 4, entry, sending: entry });
    expect(place.length).toBe(1);
    expect(keptDraftsOf("r1", place, parse).read(17)).toEqual({ revision: 4, entry, sending: entry });
    expect(drafts.read(1)).toBeNull();
    expect(keptDraftsOf("r2", place, parse).read(17)).toBeNull();
    drafts.forget(17);
    expect(place.length).toBe(0);
  });

  it("are left alone where they are not such as this version writes", () => {
    const place = storage();
    place.setItem("kalqan.unsaved/r1/17/3", '{"entry":{"measure":17},"sending":null}');
    expect(keptDraftsOf("r1", place, parse).read(17)).toBeNull();
    place.setItem("kalqan.unsaved/r1/18/3", "{");
    expect(keptDraftsOf("r1", place, parse).read(18)).toBeNull();
  });

  it("stop nobody from typing where the storage is full", () => {
    const drafts = keptDraftsOf("r1", storage(true), parse);
    expect(() => drafts.keep(17, { revision: 3, entry, sending: null })).not.toThrow();
    expect(drafts.read(17)).toBeNull();
  });
});
