import { describe, expect, it } from "vitest";
import { KalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import { toErrorRecord } from "../../../../renderer/app/contract/error-record.ts";

describe("what went wrong, as the page shows it", () => {
  it("keeps an error of ours, as a record or thrown in the same process", () => {
    const record = { code: "file.busy", data: { path: "E:\\есеп.asice" } } as const;
    expect(toErrorRecord(record)).toEqual(record);
    expect(toErrorRecord(new KalqanError("file.busy", record.data))).toEqual(record);
  });

  it("takes anything else for a fault of the program, and has a sentence for it in both languages", () => {
    for (const fault of [
      new TypeError("x is not a function"),
      "text",
      null,
      undefined,
      { code: "no.suchCode", data: {} },
    ]) {
      const record = toErrorRecord(fault);
      expect(record.code).toBe("internal.unexpected");
      const sentence = describeError(record);
      expect(sentence.kk).not.toContain("x is not a function");
      expect(sentence.ru).toMatch(/[а-я]/);
    }
  });
});
