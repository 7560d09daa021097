import { describe, expect, it } from "vitest";
import type { FileResult, Problem, Verdict, Verification } from "#shared/package/verdict.ts";
import { fileNameOf } from "../../../../renderer/components/file-path.ts";
import { causesOf } from "../../../../renderer/screens/verify/causes.ts";
import {
  type CheckedFile,
  countOutcomes,
  outcomeOf,
  withPaths,
} from "../../../../renderer/screens/verify/checked-file.ts";
import { coverageOf } from "../../../../renderer/screens/verify/coverage.ts";
import { problemSentences } from "../../../../renderer/screens/verify/problem-sentences.ts";
import { noTrustFiles, withoutTrustFile, withTrustFiles } from "../../../../renderer/screens/verify/trust-files.ts";

const verification = (verdict: Verdict, changes: Partial<Verification> = {}): Verification =>
  ({ verdict, files: [], signatures: [], problems: [], ...changes }) as unknown as Verification;
const checked = (path: string, verdict: Verdict): CheckedFile => ({
  path,
  state: "checked",
  verification: verification(verdict),
});

describe("files that were given", () => {
  it("are counted by what came of them; those not looked at yet are not", () => {
    const files: CheckedFile[] = [
      checked("a", "TOTAL-PASSED"),
      checked("b", "TOTAL-PASSED"),
      checked("c", "TOTAL-FAILED"),
      { path: "d", state: "unread", error: { code: "file.unreadable", data: { path: "d" } } },
      { path: "e", state: "running" },
      { path: "f", state: "waiting" },
    ];
    expect(countOutcomes(files)).toEqual({ "TOTAL-PASSED": 2, INDETERMINATE: 0, "TOTAL-FAILED": 1, unread: 1 });
    expect(files.map(outcomeOf).slice(-2)).toEqual([null, null]);
  });

  it("come behind those before, each once, and what was found stays", () => {
    const before = [checked("a", "TOTAL-PASSED")];
    const files = withPaths(before, ["b", "a", "b"]);
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ["a", "checked"],
      ["b", "waiting"],
    ]);
  });

  it("are named without the way to them, whichever system wrote it", () => {
    expect(fileNameOf("E:\\есеп\\676.asice")).toBe("676.asice");
    expect(fileNameOf("/media/user/676.asice")).toBe("676.asice");
  });
});

describe("what signatures cover", () => {
  const file = (name: string, covered: boolean, size = 10): FileResult => ({ name, size, sha256: null, covered });

  it("is counted, and what they do not cover is named", () => {
    const files = [file("report.json", true), file("attachments/x", false), file("mimetype", true)];
    const signatures = [{}] as unknown as Verification["signatures"];
    const coverage = coverageOf(verification("INDETERMINATE", { files, signatures }));
    expect(coverage).toMatchObject({ covered: 2, total: 3, size: 30 });
    expect(coverage.uncovered.map(({ name }) => name)).toEqual(["attachments/x"]);
  });

  it("is nothing where there is no signature", () => {
    const files = [file("report.json", true), file("mimetype", true)];
    expect(coverageOf(verification("TOTAL-FAILED", { files }))).toMatchObject({ covered: 0, total: 2 });
  });
});

it("what was found is said once, however many signatures say it", () => {
  const problem = (severity: Problem["severity"], kk: string): Problem => ({
    code: "signing.noPath",
    severity,
    data: {},
    message: { kk, ru: kk },
  });
  const shown = problemSentences([
    problem("error", "a"),
    problem("error", "a"),
    problem("warning", "a"),
    problem("error", "b"),
  ]);
  expect(shown.map(({ severity, message }) => [severity, message.kk])).toEqual([
    ["error", "a"],
    ["warning", "a"],
    ["error", "b"],
  ]);
});

it("what was found is told by its place: of the file first, then of each signature", () => {
  const problem = (kk: string, data: Problem["data"]): Problem => ({
    code: "signing.noPath",
    severity: "warning",
    data,
    message: { kk, ru: kk },
  });
  const signatures = [{ name: "a.p7s" }, { name: "b.p7s" }] as Verification["signatures"];
  const problems = [
    problem("one", { signature: "b.p7s" }),
    problem("both", { signature: "a.p7s" }),
    problem("both", { signature: "b.p7s" }),
    problem("file", {}),
  ];
  const causes = causesOf({ problems, signatures });
  expect(causes.map((cause) => [cause.signatures, cause.problems.map(({ message }) => message.kk)])).toEqual([
    [[], ["file"]],
    [[1, 2], ["both"]],
    [[2], ["one"]],
  ]);
});

describe("what is added for one look", () => {
  it("goes by its kind, once, and can be taken away", () => {
    const files = withTrustFiles(withTrustFiles(noTrustFiles, ["root.pem", "nca.CRL"]), ["root.pem", "b.cer"]);
    expect(files).toEqual({ trust: ["root.pem", "b.cer"], revocationLists: ["nca.CRL"] });
    expect(withoutTrustFile(withoutTrustFile(files, "root.pem"), "nca.CRL")).toEqual({
      trust: ["b.cer"],
      revocationLists: [],
    });
  });
});
