import { expect, test } from "vitest";
import { groupProblems } from "#shared/package/group-problems.ts";
import type { Problem, SignatureResult } from "#shared/package/verdict.ts";

const signature = (name: string): SignatureResult => ({
  name,
  manifest: "",
  verdict: "TOTAL-PASSED",
  subIndication: null,
  signer: null,
  signingTime: null,
  algorithm: null,
  covers: [],
});

const problem = (code: string, severity: Problem["severity"], sentence: string, of?: string): Problem => ({
  code,
  severity,
  data: of === undefined ? {} : { signature: of },
  message: { kk: sentence, ru: sentence },
});

const signatures = ["a.p7s", "b.p7s", "c.p7s"].map(signature);

test("the same sentence at several signatures is told once, with their numbers in order", () => {
  const problems = [
    problem("signing.noRevocationList", "warning", "no list", "c.p7s"),
    problem("signing.noRevocationList", "warning", "no list", "a.p7s"),
    problem("signing.noRevocationList", "warning", "no list", "a.p7s"),
    problem("signing.noRevocationList", "warning", "another list", "b.p7s"),
  ];
  expect(groupProblems({ problems, signatures })).toMatchObject([
    { message: { kk: "no list" }, signatures: [1, 3] },
    { message: { kk: "another list" }, signatures: [2] },
  ]);
});

test("errors come first, and what speaks of the file names no signature", () => {
  const problems = [
    problem("a", "warning", "small"),
    problem("b", "error", "bad", "b.p7s"),
    problem("c", "error", "x"),
  ];
  expect(groupProblems({ problems, signatures }).map(({ code, signatures: at }) => [code, at])).toEqual([
    ["b", [2]],
    ["c", []],
    ["a", []],
  ]);
});

test("an error and a warning of the same words stay apart", () => {
  const problems = [problem("a", "warning", "same", "a.p7s"), problem("a", "error", "same", "b.p7s")];
  expect(groupProblems({ problems, signatures })).toHaveLength(2);
});
