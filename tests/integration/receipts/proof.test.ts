import { mkdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Verification } from "#shared/package/verdict.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";
import { exportedPackage, type Office, openOffice } from "#tests/support/exchange/office.ts";
import { decide, openMinistryOffice } from "#tests/support/receipts/ministry-office.ts";

/*
 * БҒМ's package was signed in July 2018 with a certificate that ends in January 2020; ҚАӨМ took it in the day after. The
 * auditor looks at it in 2021.
 */
const inFolder = temporaryFolder();
const takenIn = () => new Date("2018-07-06T09:00:00Z");
let office: Office;
let path: string;
let receipt: string;
/** Signed by a key whose own certificate has ended before the auditor comes. */
let oldReceipt: string;
let foreignReceipt: string;

async function receiptFrom(name: string, notAfter: string, issuer = "QAOM"): Promise<string> {
  mkdirSync(inFolder(name));
  const certificate = { notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date(notAfter) };
  const ministry = await openMinistryOffice(inFolder(name), office.authority, takenIn, { issuer, certificate });
  try {
    return await ministry.answer(decide(path, "accepted"));
  } finally {
    await ministry.close();
  }
}

beforeAll(async () => {
  mkdirSync(inFolder("office"));
  office = await openOffice(inFolder("office"));
  path = await exportedPackage(office, "head");
  await office.backend.close();
  receipt = await receiptFrom("qaom", "2023-01-10T04:00:00Z");
  oldReceipt = await receiptFrom("old", "2019-01-10T04:00:00Z");
  foreignReceipt = await receiptFrom("foreign", "2023-01-10T04:00:00Z", "AKM");
});

async function verify(...more: string[]): Promise<{ exitCode: number; found: Verification }> {
  const argv = ["verify", path, "--trust", office.rootFile, "--at", "2021-03-01", "--json", ...more];
  const { exitCode, stdout } = await callKalqan(argv);
  return { exitCode, found: JSON.parse(stdout).results[0] };
}

const codes = ({ problems }: Verification): string[] =>
  problems.map(({ code }) => code).filter((code) => code.startsWith("proof."));

test("years later the signer's certificate has expired, and nothing proves that the package is older", async () => {
  const { exitCode, found } = await verify();
  expect([exitCode, found.verdict, found.subIndication]).toEqual([2, "INDETERMINATE", "OUT_OF_BOUNDS_NO_POE"]);
  expect(found.proof).toBeUndefined();
});

test("with ҚАӨМ's receipt it is judged on the day of intake; the receipt's own verdict and signer are told", async () => {
  const { exitCode, found } = await verify("--receipt", receipt);
  expect([exitCode, found.verdict]).toEqual([0, "TOTAL-PASSED"]);
  expect(found.proof).toMatchObject({ day: "2018-07-06", receipt: { file: receipt, verdict: "TOTAL-PASSED" } });
  expect(codes(found)).toEqual(["proof.used"]);
  const argv = ["verify", path, "--trust", office.rootFile, "--receipt", receipt, "--at", "2021-03-01", "--lang", "ru"];
  const text = await callKalqan(argv);
  expect(text.stdout).toContain("пакет оценён на день приёма, 6 июля 2018 года");
  expect(text.stdout).toContain(receipt);
});

test("a receipt that is itself out of date proves nothing, unless it is judged on a day on which it was there", async () => {
  const { exitCode, found } = await verify("--receipt", oldReceipt);
  expect([exitCode, found.verdict]).toEqual([2, "INDETERMINATE"]);
  expect(found.proof).toMatchObject({ day: null, receipt: { subIndication: "OUT_OF_BOUNDS_NO_POE" } });
  expect(codes(found)).toEqual(["proof.notPassed"]);
});

test.each([
  ["of a body that takes no reports", () => foreignReceipt, "proof.notAddressee"],
  ["that is a report", () => path, "proof.notReceipt"],
])("nor does one %s", async (_, file, code) => {
  const { exitCode, found } = await verify("--receipt", file());
  expect([exitCode, found.proof?.day, codes(found)]).toEqual([2, null, [code]]);
});

test("nor one about another package", async () => {
  const argv = ["verify", receipt, "--trust", office.rootFile, "--at", "2021-03-01", "--json", "--receipt", receipt];
  const [found] = JSON.parse((await callKalqan(argv)).stdout).results as Verification[];
  expect(found && [found.verdict, found.proof?.day, ...codes(found)]).toEqual([
    "TOTAL-PASSED",
    null,
    "proof.otherPackage",
  ]);
});

test("inspect shows what a receipt says", async () => {
  const { exitCode, stdout } = await callKalqan(["inspect", receipt, "--lang", "ru"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Принял");
  expect(stdout.replace(/\s+/g, " ")).toContain("версия 1 – принят; поступил 6 июля 2018 года, в срок");
});
