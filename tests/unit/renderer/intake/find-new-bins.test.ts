import { expect, test } from "vitest";
import type { ReceivedPackage } from "#shared/api/intake-view.ts";
import type { Problem } from "#shared/package/verdict.ts";
import { newBinsOf, undisputed } from "../../../../renderer/screens/intake/find-new-bins.ts";

const life = { notBefore: "2018-01-01T00:00:00.000Z", notAfter: "2020-01-01T00:00:00.000Z" };

function waiting(sha256: string, bin: string | null, changes: Partial<ReceivedPackage> = {}): ReceivedPackage {
  const names = { subject: "", commonName: null, iin: null, organisation: `Орган ${bin}`, serial: "", issuer: "" };
  const signer = { ...names, ...life, bin, purposes: [] };
  const signature = { name: "", manifest: "", verdict: "TOTAL-PASSED", subIndication: null, signer } as const;
  return {
    ...{ sha256, fileName: `${sha256}.asice`, size: 1, receivedAt: "2018-07-12T05:00:00.000Z" },
    ...{ verdict: "TOTAL-PASSED", subIndication: null, decision: "waiting", body: "BGM", halfYear: "2018-H1" },
    ...{ version: 1, packageId: null, late: null, problems: problems("intake.binUnknown") },
    signatures: [{ ...signature, signingTime: null, algorithm: null, covers: [] }],
    ...changes,
  };
}

function problems(...codes: string[]): Problem[] {
  return codes.map((code) => ({ code, severity: "warning", data: {}, message: { kk: "", ru: "" } }));
}

const [one, other] = ["181340000013", "181340000021"];

test("packages that wait for the same BIN stand together, under what the certificate names", () => {
  const rows = [{ body: "BGM", packages: [waiting("a", one), waiting("b", one)] }];
  expect(newBinsOf(rows)).toEqual([{ body: "BGM", bin: one, organisation: `Орган ${one}`, packages: ["a", "b"] }]);
});

test("what is not known to be genuine, or waits for something else too, is not decided by comparing a BIN", () => {
  const packages = [
    waiting("a", one, { verdict: "INDETERMINATE" }),
    waiting("b", one, { problems: problems("intake.binUnknown", "intake.signedAhead") }),
    waiting("c", one, { decision: "imported" }),
    waiting("d", null),
    waiting("e", one, { problems: problems("intake.signedEarly") }),
  ];
  expect(newBinsOf([{ body: "BGM", packages }])).toEqual([]);
});

test("a body for which two BINs came is not ticked with all others: one of them is not its own", () => {
  const rows = [
    { body: "BGM", packages: [waiting("a", one), waiting("b", other)] },
    { body: "IIM", packages: [waiting("c", one)] },
  ];
  const bins = newBinsOf(rows);
  expect(bins).toHaveLength(3);
  expect(undisputed(bins).map(({ body }) => body)).toEqual(["IIM"]);
});
