import { describe, expect, test } from "vitest";
import type { AnnexRecord } from "#shared/package/report-document.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";
import { checkReportPackage, type PackageContents } from "../../../electron/backend/verification/report-rules.ts";

type Signer = NonNullable<PackageContents["signatures"][number]["certificate"]>;

const annex: AnnexRecord = {
  measure: 32,
  path: "attachments/32/01 Хат.pdf",
  name: "Хат.pdf",
  size: 10,
  sha256: "c".repeat(64),
  mediaType: "application/pdf",
};
const held = { name: annex.path, size: annex.size, sha256: annex.sha256 };
const picture = { name: "report.kk.pdf", size: 5, sha256: "d".repeat(64) };

const ownBin = aReportDocument().body.bin;

function signature(number: 1 | 2, sha256 = `${number}`.repeat(64), changes: Partial<Signer> = {}) {
  const listed = number === 1 ? [] : ["META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"];
  const certificate: Signer = {
    sha256,
    bin: ownBin,
    commonName: "ҮЛГІЛІЕВ СЫНАҚ",
    purposes: ["signing", "organisation", "head"],
    ...changes,
  };
  return { manifest: `META-INF/ASiCManifest00${number}.xml`, listed, certificate };
}

function sound(changes: Partial<PackageContents> = {}): PackageContents {
  return {
    document: aReportDocument({ annexes: [annex] }),
    entries: [held, picture],
    signatures: [signature(1)],
    ...changes,
  };
}

const codes = (contents: PackageContents) => checkReportPackage(contents).map((finding) => finding.code);

test("a sound package has nothing against it", () => expect(codes(sound())).toEqual([]));

describe("annexes and pictures are those of the data", () => {
  test("one is missing", () => expect(codes(sound({ entries: [picture] }))).toEqual(["document.annexMissing"]));

  test("one is another file", () => {
    const other = { ...held, sha256: "e".repeat(64) };
    expect(codes(sound({ entries: [other, picture] }))).toEqual(["document.annexDiffers"]);
  });

  test("one more was put beside them", () => {
    const extra = { ...held, name: "attachments/32/02 Қосымша.pdf" };
    expect(codes(sound({ entries: [held, extra, picture] }))).toEqual(["document.annexUnlisted"]);
  });

  test("one is listed twice", () => {
    const document = aReportDocument({ annexes: [annex, annex] });
    expect(codes(sound({ document }))).toEqual(["document.annexTwice"]);
  });

  test("a picture is missing, another is there unannounced", () => {
    const russian = { ...picture, name: "report.ru.pdf" };
    expect(codes(sound({ entries: [held, russian] }))).toEqual(["document.pictureMissing", "document.pictureUnlisted"]);
  });
});

describe("signatures are those the report asks for", () => {
  const both = aReportDocument({ annexes: [annex], requiredSignatures: ["preparer", "head"] });

  test("preparer and head", () => {
    expect(codes(sound({ document: both, signatures: [signature(1), signature(2)] }))).toEqual([]);
  });

  test("the head's was dropped: shown, and not a pass", () => {
    const [finding] = checkReportPackage(sound({ document: both }));
    expect(finding).toMatchObject({ code: "document.signatureMissing", subIndication: "SIG_CONSTRAINTS_FAILURE" });
  });

  test("one too many", () => {
    expect(codes(sound({ signatures: [signature(1), signature(2)] }))).toEqual(["document.signatureTooMany"]);
  });

  test("the head's does not cover the preparer's", () => {
    const loose = { ...signature(2), listed: ["META-INF/ASiCManifest001.xml"] };
    expect(codes(sound({ document: both, signatures: [signature(1), loose] }))).toEqual(["document.earlierNotCovered"]);
  });

  test("both made with one key: a warning", () => {
    const signatures = [signature(1, "f".repeat(64)), signature(2, "f".repeat(64))];
    const findings = checkReportPackage(sound({ document: both, signatures }));
    expect(findings).toMatchObject([{ code: "document.sameSigner", severity: "warning" }]);
  });

  test("the head's key belongs to another body than the report names", () => {
    expect(codes(sound({ signatures: [signature(1, "1".repeat(64), { bin: "990140000014" })] }))).toEqual([
      "document.otherBody.head",
    ]);
  });

  test("the preparer's key belongs to another body; one that names none may prepare", () => {
    const ofPreparer = (bin: string | null) => [signature(1, "1".repeat(64), { bin }), signature(2)];
    const findings = checkReportPackage(sound({ document: both, signatures: ofPreparer("990140000014") }));
    expect(findings).toMatchObject([
      { code: "document.otherBody.preparer", severity: "error", subIndication: "SIG_CONSTRAINTS_FAILURE" },
    ]);
    expect(codes(sound({ document: both, signatures: ofPreparer(null) }))).toEqual([]);
  });

  test("a report that does not name its body's BIN proves nothing of whose head signed", () => {
    const document = aReportDocument({ annexes: [annex], body: { ...aReportDocument().body, bin: null } });
    expect(checkReportPackage(sound({ document }))).toMatchObject([
      { code: "document.bodyWithoutBin", severity: "error", subIndication: "SIG_CONSTRAINTS_FAILURE" },
    ]);
  });

  test.each<[string, Partial<Signer>, string]>([
    ["names no body", { bin: null }, "noBin"],
    ["is an employee's", { purposes: ["organisation", "employee"] }, "notEntitled"],
    ["may sign money papers only", { purposes: ["signing", "organisation", "maySignFinance"] }, "notEntitled"],
    ["is a private person's", { purposes: ["person"] }, "personalKey"],
    ["says nothing of what it is for", { purposes: [] }, "notEntitled"],
    ["is merely for signing", { purposes: ["signing"] }, "notEntitled"],
  ])("the head's certificate %s: not a pass, whether or not the report names the body's BIN", (_, changes, fault) => {
    const [finding] = checkReportPackage(sound({ signatures: [signature(1, "1".repeat(64), changes)] }));
    expect(finding).toMatchObject({ code: `document.head.${fault}`, subIndication: "SIG_CONSTRAINTS_FAILURE" });
  });

  test("a preparer may be an employee", () => {
    const employee = { purposes: ["organisation", "employee"] } as const;
    const signatures = [signature(1, "1".repeat(64), employee), signature(2)];
    expect(codes(sound({ document: both, signatures }))).toEqual([]);
  });
});

describe("what a version corrects", () => {
  const other = "01890a5d-ac96-774b-bcce-b302099a8000";
  const { packageId } = aReportDocument();
  test.each([
    ["a first version that corrects something", 1, other],
    ["a version that corrects itself", 2, packageId],
  ])("%s is told astray", (_, version, supersedes) => {
    const document = aReportDocument({ annexes: [annex], version, supersedes });
    expect(checkReportPackage(sound({ document }))).toMatchObject([
      { code: "document.supersedesAstray", severity: "error", subIndication: "FORMAT_FAILURE" },
    ]);
  });

  test.each([
    ["another package", 2, other],
    ["none, where it was lost with the data folder", 2, null],
  ])("a later version may name %s", (_, version, supersedes) => {
    const document = aReportDocument({ annexes: [annex], version, supersedes });
    expect(checkReportPackage(sound({ document }))).toEqual([]);
  });
});
