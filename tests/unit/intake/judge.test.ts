import { describe, expect, test } from "vitest";
import type { HeldPackage, IntakeFacts, PictureFault, ReportIdentity } from "#shared/intake/facts.ts";
import { judgePackage } from "#shared/intake/judge.ts";
import { originalPlan } from "#shared/plan/plan.ts";

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;
const report: ReportIdentity = {
  packageId: id(1),
  body: { code: "BGM", bin: "181340000013" },
  halfYear: "2018-H1",
  version: 1,
  supersedes: null,
  plan: { id: originalPlan.edition.id, edition: originalPlan.edition.edition, digest: "a".repeat(64) },
};
const facts: IntakeFacts = {
  verdict: "TOTAL-PASSED",
  subIndication: null,
  report,
  head: { bin: "181340000013", validTo: "2020-01-01T00:00:00.000Z", signedAt: "2018-07-05T05:00:00.000Z" },
  now: new Date("2018-07-12T05:00:00Z"),
  machineNow: new Date("2018-07-12T05:00:00Z"),
  plan: originalPlan,
  planDigest: "a".repeat(64),
  asked: 1,
  knownBin: "181340000013",
  confirmsBins: false,
  held: [],
  pictureFaults: [],
};

function judge(changes: Partial<IntakeFacts>, ofReport: Partial<ReportIdentity> = {}) {
  const { decision, findings } = judgePackage({ ...facts, report: { ...report, ...ofReport }, ...changes });
  return [decision, ...findings.map(({ code }) => code.replace("intake.", ""))];
}

const untold = { verdict: "INDETERMINATE", subIndication: "NO_CERTIFICATE_CHAIN_FOUND" } as const;

const held = (version: number, packageId: string, decision: HeldPackage["decision"] = "imported"): HeldPackage => ({
  packageId,
  version,
  decision,
});

test("a genuine first version counts", () => {
  expect(judge({})).toEqual(["imported"]);
});

describe("the verdict", () => {
  test("what is not genuine is kept apart, and nothing else is believed of it", () => {
    expect(judge({ verdict: "TOTAL-FAILED", knownBin: null })).toEqual(["apart", "failed"]);
  });
  test("what is not known to be genuine waits", () => {
    expect(judge(untold)).toEqual(["waiting", "indeterminate"]);
    expect(judge({ ...untold, subIndication: "TRY_LATER" })).toEqual(["waiting", "indeterminate"]);
  });
  test("what no root and no list would prove is not waited for with the advice to bring one", () => {
    expect(judge({ ...untold, subIndication: "SIG_CONSTRAINTS_FAILURE" })).toEqual(["waiting", "notProven"]);
  });
  test("a container without a report is kept apart", () => {
    expect(judgePackage({ ...facts, report: null }).decision).toBe("apart");
  });
});

describe("the pictures", () => {
  test("that are not what the data make are told; the data count", () => {
    const fault = (kind: PictureFault["kind"]) => ({ pictureFaults: [{ name: "report.ru.pdf", kind }] });
    expect(judge(fault("differs"))).toEqual(["imported", "pictureDiffers"]);
    expect(judge(fault("otherVersion"))).toEqual(["imported", "pictureNotCompared"]);
    expect(judge(fault("notDrawn"))).toEqual(["imported", "pictureNotDrawn"]);
    expect(judge(fault("notDrawn"), { halfYear: "2035-H1" })).toEqual(["apart", "unknownHalfYear"]);
  });
});

describe("the plan", () => {
  test("another edition waits until it is imported", () => {
    expect(judge({}, { plan: { ...report.plan, edition: 9 } })).toEqual(["waiting", "editionUnknown"]);
  });
  test("an edition of the same number with another content is kept apart", () => {
    expect(judge({ planDigest: "b".repeat(64) })).toEqual(["apart", "planDiffers"]);
  });
  test("an earlier edition than the half-year's is told, and counts; a later one waits", () => {
    expect(judge({ asked: 2 })).toEqual(["imported", "earlierEdition"]);
    expect(judge({ asked: 0 })).toEqual(["waiting", "laterEdition"]);
  });
  test("another plan is kept apart", () => {
    expect(judge({}, { plan: { ...report.plan, id: "kz.resolution-1" } })).toEqual(["apart", "otherPlan"]);
  });
});

describe("the half-year", () => {
  test("one that the plan does not have, or that has not begun, is kept apart", () => {
    expect(judge({}, { halfYear: "2023-H1" })[0]).toBe("apart");
    expect(judge({}, { halfYear: "2018-H2" })).toEqual(["imported", "signedEarly"]);
    expect(judge({}, { halfYear: "2019-H1" })).toEqual(["apart", "halfYearNotBegun"]);
  });
  test("a signature of after tomorrow waits: one of the clocks is wrong", () => {
    const signedOn = (day: string) => ({ head: { ...facts.head, signedAt: `${day}T05:00:00.000Z` } });
    expect(judge(signedOn("2018-07-13"))).toEqual(["imported"]);
    expect(judge(signedOn("2018-07-14"))).toEqual(["waiting", "signedAhead"]);
    // A calendar that was set back says nothing of the clock by which signatures are made, nor the other way round.
    const machineNow = new Date("2018-07-14T05:00:00Z");
    expect(judge({ ...signedOn("2018-07-14"), machineNow })).toEqual(["imported"]);
    expect(judge({ machineNow }, { halfYear: "2018-H2" })[0]).toBe("imported");
    expect(judge({ machineNow: new Date("2019-07-14T05:00:00Z") }, { halfYear: "2019-H1" })[0]).toBe("apart");
  });
  test("a key that was valid when it signed by its own word, and has expired since, is said so", () => {
    const head = { ...facts.head, validTo: "2018-07-10T00:00:00.000Z" };
    const unproven = { ...untold, head } as const;
    expect(judge(unproven)).toEqual(["waiting", "indeterminate", "signedWhileValid"]);
    const signedAt = "2018-07-11T05:00:00.000Z";
    expect(judge({ ...unproven, head: { ...head, signedAt } })).toEqual(["waiting", "indeterminate"]);
    expect(judge(untold)).toEqual(["waiting", "indeterminate"]);
  });
  test("a signature before the half-year's end is said, the last day included", () => {
    const signedAt = "2018-06-30T05:00:00.000Z";
    expect(judge({ head: { ...facts.head, signedAt } })).toEqual(["imported", "signedEarly"]);
  });
});

describe("the body", () => {
  test("one that the plan does not know, or a group, is kept apart", () => {
    expect(judge({}, { body: { code: "NOBODY", bin: null } })).toEqual(["apart", "unknownBody"]);
    expect(judge({}, { body: { code: "AKIMATS", bin: null } })).toEqual(["apart", "unknownBody"]);
  });
  test("АКМ, abolished in February 2019, reports on 2019-H1 still, and waits for a decision after", () => {
    const now = new Date("2020-02-01T05:00:00Z");
    const akm = { code: "AKM", bin: null };
    expect(judge({ now }, { body: akm, halfYear: "2019-H1" })[0]).toBe("imported");
    expect(judge({ now }, { body: akm, halfYear: "2019-H2" })).toContain("bodyNotThen");
  });
  test("a new BIN waits unless the person answers for it; one that differs from the known one is kept apart", () => {
    expect(judge({ knownBin: null })).toEqual(["waiting", "binUnknown"]);
    expect(judge({ knownBin: null, confirmsBins: true })).toEqual(["imported"]);
    expect(judge({ knownBin: "181340000024", confirmsBins: true })).toEqual(["apart", "otherBin"]);
  });
});

describe("versions", () => {
  test("a second that corrects the first counts in its place", () => {
    expect(judge({ held: [held(1, id(1))] }, { packageId: id(2), version: 2, supersedes: id(1) })).toEqual([
      "imported",
    ]);
  });
  test("a second that corrects another first contradicts", () => {
    expect(judge({ held: [held(1, id(1))] }, { packageId: id(2), version: 2, supersedes: id(9) })).toEqual([
      "rival",
      "otherChain",
    ]);
  });
  test("a third without the second counts, and the gap is said", () => {
    expect(judge({ held: [held(1, id(1))] }, { packageId: id(3), version: 3, supersedes: id(2) })).toEqual([
      "imported",
      "versionBeforeMissing",
    ]);
  });
  test("a first that comes after the second stands behind it", () => {
    expect(judge({ held: [held(2, id(2))] })).toEqual(["superseded", "olderVersion"]);
  });
  test("two first versions contradict, and so do two files of one package", () => {
    expect(judge({ held: [held(1, id(2))] })).toEqual(["rival", "sameVersion"]);
    expect(judge({ held: [held(1, id(1))] })).toEqual(["rival", "sameIdOtherBytes"]);
  });
  test("what was refused or waits stands in nobody's way", () => {
    expect(judge({ held: [held(1, id(1), "apart"), held(1, id(2), "waiting")] })).toEqual(["imported"]);
  });
  test("of several reasons the gravest decides", () => {
    expect(judge({ knownBin: null, held: [held(1, id(2))] })[0]).toBe("rival");
    // Whoever is not known to be genuine contradicts nobody: settled as a rival it would never be judged anew.
    const unproven = { ...untold, held: [held(1, id(2))] } as const;
    expect(judge(unproven)).toEqual(["waiting", "indeterminate", "sameVersion"]);
    expect(judge({ ...unproven, held: [held(2, id(2))] })[0]).toBe("waiting");
  });
});
