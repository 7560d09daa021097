import { expect, test } from "vitest";
import { renderProtocolPdf } from "#backend/documents/index.ts";
import type { VerificationProtocol } from "#backend/verification/index.ts";
import type { Problem, SignatureResult } from "#shared/package/verdict.ts";
import { wordsBeyondMargins } from "#tests/support/documents/margins.ts";
import { fontsFolder, readPdf } from "#tests/support/documents/pdf-tools.ts";

const hidden = "\u202Efdp.exe";
const endless = "Щ".repeat(2_000);

const signature: SignatureResult = {
  name: "META-INF/signature.p7s",
  manifest: "META-INF/ASiCManifest.xml",
  verdict: "TOTAL-PASSED",
  subIndication: null,
  signer: {
    subject: `CN=${hidden}`,
    commonName: hidden,
    iin: null,
    bin: null,
    organisation: endless,
    serial: "ff".repeat(200),
    notBefore: "2018-01-10T04:00:00.000Z",
    notAfter: "2020-01-10T04:00:00.000Z",
    issuer: endless,
    purposes: ["organisation", "head", "signing"],
  },
  signingTime: null,
  algorithm: null,
  covers: [],
};

function protocol(verification: Partial<VerificationProtocol["verification"]>): VerificationProtocol {
  const file = "/media/usb/a package.asice";
  const nothing = { format: null, subIndication: null, signatures: [], files: [], problems: [] };
  return {
    verification: { file, verdict: "TOTAL-PASSED", ...nothing, ...verification },
    size: 10,
    sha256: "a".repeat(64),
    madeAt: new Date("2018-07-05T06:00:00Z"),
    judgedAt: new Date("2018-07-05T06:00:00Z"),
    roots: [],
    revocationLists: [],
    requireRevocation: true,
    revocationMaxDays: 30,
  };
}

const print = async (verification: Partial<VerificationProtocol["verification"]>, restricted = false) =>
  readPdf(
    await renderProtocolPdf({
      protocol: protocol(verification),
      program: { name: "kalqan", version: "1" },
      language: "kk",
      restricted,
      fontsFolder,
    }),
  );

test("the restricted-use mark stands above every page where it is set", async () => {
  const mark = "Қызмет бабында пайдалану үшін";
  for (const page of (await print({ signatures: [signature] }, true)).pages) expect(page).toContain(mark);
  expect((await print({ signatures: [signature] })).text).not.toContain(mark);
});

test("names of a hostile certificate neither leave the page nor turn the direction of writing", async () => {
  const reading = await print({ signatures: [signature] });
  expect(wordsBeyondMargins(reading)).toEqual([]);
  expect(reading.text).toContain("fdp.exe");
  expect(reading.text).not.toContain("\u202E");
});

test("as many files and problems as a container may hold are all printed, between the margins", async () => {
  const files = Array.from({ length: 2_000 }, (_, index) => ({
    name: `attachments/12/${index} ${"ұзын-атау ".repeat(12)}.pdf`,
    size: 999_900_000,
    sha256: "d".repeat(64),
    covered: false,
  }));
  const problems = Array.from({ length: 200 }, (_, index): Problem => {
    const sentence = `№ ${index} ақау табылды.`;
    return { code: "container.gap", severity: "error", data: {}, message: { kk: sentence, ru: sentence } };
  });
  const reading = await print({ verdict: "TOTAL-FAILED", subIndication: "FORMAT_FAILURE", files, problems });
  expect(reading.text).toContain("attachments/12/1999 ");
  expect(reading.text).toContain("№ 199 ақау табылды.");
  expect(wordsBeyondMargins(reading)).toEqual([]);
});

test("the way to the file is not told", async () => {
  expect((await print({})).text).not.toContain("/media/usb");
});
