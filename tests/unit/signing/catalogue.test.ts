import { expect, test } from "vitest";
import { signatureProblemCodes } from "#backend/signing/index.ts";
import kk from "#resources/locales/kk.json" with { type: "json" };
import ru from "#resources/locales/ru.json" with { type: "json" };
import { errorCodes } from "#shared/error-codes.ts";

test("everything that checking a signature may find has its sentence in both languages, and none is left over", () => {
  const codes = signatureProblemCodes.map((code) => code.replace("signing.", "")).sort();
  expect(Object.keys(kk.problems.signing).sort()).toEqual(codes);
  expect(Object.keys(ru.problems.signing).sort()).toEqual(codes);
});

test("every error of signing has its sentence in both languages", () => {
  const codes = errorCodes.filter((code) => code.startsWith("signing.")).map((code) => code.replace("signing.", ""));
  expect(Object.keys(kk.errors.signing)).toEqual(expect.arrayContaining(codes));
  expect(Object.keys(ru.errors.signing)).toEqual(expect.arrayContaining(codes));
});
