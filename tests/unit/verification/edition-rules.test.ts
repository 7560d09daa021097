import { describe, expect, test } from "vitest";
import { checkEditionPackage, type EditionContents } from "#backend/verification/edition-rules.ts";
import type { EditionDocument } from "#shared/package/edition-document.ts";
import { digestOf, editionDocument, firstEdition } from "#tests/support/editions/forge.ts";

const certificate = { bin: "180140000123", purposes: ["organisation", "maySign"] as const, commonName: "СЫНАҚ" };
const names = ["mimetype", "plan-edition.json", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"];
const sound = editionDocument(firstEdition("a".repeat(64)));

function codes(changes: Partial<EditionContents>): string[] {
  const entries = names.map((name) => ({ name }));
  const contents = { document: sound, entries, certificates: [certificate], ...changes };
  return checkEditionPackage(contents).map(({ code, subIndication }) => `${code} ${subIndication}`);
}

/** The document with changes, its digest as its content asks for. */
const remade = (changes: Partial<EditionDocument>): EditionDocument => {
  const document = { ...sound, ...changes };
  return { ...document, digest: digestOf(document) };
};

describe("an edition of the plan", () => {
  test("signed by who may sign for the issuer has no fault", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ document: remade({ issuer: { ...sound.issuer, bin: certificate.bin } }) })).toEqual([]);
  });

  test.each([
    [
      "holds a file beside its document",
      { entries: [...names, "plan.pdf"].map((name) => ({ name })) },
      "otherFile FORMAT_FAILURE",
    ],
    ["is signed by nobody", { certificates: [] }, "signatures SIG_CONSTRAINTS_FAILURE"],
    ["is signed twice", { certificates: [certificate, certificate] }, "signatures SIG_CONSTRAINTS_FAILURE"],
    [
      "is signed by an employee without the right",
      { certificates: [{ ...certificate, purposes: ["organisation"] as const }] },
      "notEntitled SIG_CONSTRAINTS_FAILURE",
    ],
    ["is signed for no body", { certificates: [{ ...certificate, bin: null }] }, "noBin SIG_CONSTRAINTS_FAILURE"],
    [
      "is signed for another body than its issuer",
      { document: remade({ issuer: { ...sound.issuer, bin: "180140000999" } }) },
      "otherIssuer SIG_CONSTRAINTS_FAILURE",
    ],
    [
      "has another digest than its content",
      { document: { ...sound, appliesFrom: "2020-H1" } },
      "digestDiffers FORMAT_FAILURE",
    ],
    [
      "does not come after the one it names",
      { document: remade({ previous: { ...sound.previous, edition: 2 } }) },
      "numberAstray FORMAT_FAILURE",
    ],
    [
      "applies from no half-year of the plan",
      { document: remade({ appliesFrom: "2023-H1" }) },
      "halfYearUnknown FORMAT_FAILURE",
    ],
    [
      "contradicts itself",
      { document: remade({ bodies: sound.bodies.filter(({ code }) => code !== "TSDQAOM") }) },
      "successorMissing FORMAT_FAILURE",
    ],
  ] as const)("that %s is refused", (_, changes, expected) => {
    expect(codes(changes)).toContain(`edition.${expected}`);
  });

  test("of 500 bodies that all hand on to one another is judged in time that its size bounds", () => {
    const one = sound.bodies.find(({ code }) => code === "IIM");
    if (one === undefined) throw new Error("no such body");
    const bodies = Array.from({ length: 500 }, (_, index) => ({
      ...one,
      code: `B${index}`,
      validTo: "2019-01-01",
      successor: `B${(index + 1) % 500}`,
    }));
    const started = performance.now();
    expect(codes({ document: remade({ bodies }) })).toContain("edition.successorCircle FORMAT_FAILURE");
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
