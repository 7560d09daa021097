import { expect, test } from "vitest";
import {
  findReceived,
  insertReceived,
  judgeReceivedAnew,
  listReceivedOf,
  type ReceivedRow,
  setReceivedDecision,
  transaction,
} from "#backend/database/index.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";

const first: ReceivedRow = {
  sha256: "a".repeat(64),
  size: 10,
  fileName: "676_2018-H1_BGM_v1_0000000a.asice",
  receivedAt: "2018-07-12T05:00:00.000Z",
  verdict: "TOTAL-PASSED",
  subIndication: null,
  decision: "imported",
  problems: "[]",
  signatures: "[]",
  packageId: "01890000-0000-7000-8000-00000000000a",
  body: "BGM",
  halfYear: "2018-H1",
  version: 1,
  supersedes: null,
  planEdition: 1,
  signedAt: "2018-07-05T05:00:00.000Z",
  document: "{}",
};
const second: ReceivedRow = { ...first, sha256: "b".repeat(64), packageId: `${first.packageId}`.replace(/a$/, "b") };

test("what came stays as it came; only what becomes of it may change", async () => {
  const database = await openSampleDatabase();
  transaction(database, (writer) => insertReceived(writer, first));
  transaction(database, (writer) => setReceivedDecision(writer, first.sha256, "superseded"));
  expect(findReceived(database, first.sha256)?.decision).toBe("superseded");
  const forge = () => transaction(database, (writer) => judgeReceivedAnew(writer, { ...first, version: 2 }));
  expect(forge).toThrow();
  expect(findReceived(database, first.sha256)?.version).toBe(1);
});

test("of a body's half-year no two versions count", async () => {
  const database = await openSampleDatabase();
  transaction(database, (writer) => insertReceived(writer, first));
  expect(() => transaction(database, (writer) => insertReceived(writer, { ...second, version: 2 }))).toThrow();
  transaction(database, (writer) => insertReceived(writer, { ...second, version: 2, decision: "rival" }));
  expect(listReceivedOf(database, "BGM", "2018-H1").map(({ version }) => version)).toEqual([1, 2]);
});

test("what is not believed tells of no report, and cannot count", async () => {
  const database = await openSampleDatabase();
  const nameless = { ...first, packageId: null, document: null };
  expect(() => transaction(database, (writer) => insertReceived(writer, nameless))).toThrow();
  transaction(database, (writer) => insertReceived(writer, { ...nameless, decision: "apart" }));
  expect(listReceivedOf(database, "BGM", "2018-H1")).toHaveLength(1);
});
