import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dataFile, writePackage } from "#backend/exchange/index.ts";
import type { Authority } from "#cli/demo/authority/authority.ts";
import type { EditionDocument } from "#shared/package/edition-document.ts";
import { packageNames } from "#shared/package/formats.ts";
import { editionDocument, firstEdition } from "#tests/support/editions/forge.ts";
import { holderOf, type SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { aConsolidatedDocument } from "#tests/support/package/consolidated-document.ts";
import { aReceiptDocument } from "#tests/support/package/receipt-document.ts";
import { bodyBin, issueTo, life } from "#tests/support/signing/people.ts";

/** What ҚАӨМ issues under one signature. */
export type IssuedKind = "receipt" | "consolidated" | "planEdition";
export const issuedKinds = ["receipt", "consolidated", "planEdition"] as const;

/** A day on which the keys of the tests sign. */
export const issuedAt = new Date("2019-03-10T05:00:00Z");

/** A sound document of each kind, in the name of who has `bodyBin`. */
export function soundDocument(kind: IssuedKind): object {
  switch (kind) {
    case "receipt":
      return aReceiptDocument({ issuer: { ...aReceiptDocument().issuer, bin: bodyBin } });
    case "consolidated":
      return aConsolidatedDocument({ issuer: { ...aConsolidatedDocument().issuer, bin: bodyBin } });
    case "planEdition":
      return editionDocument(firstEdition("1".repeat(64)), { issuer: issuerOfEdition });
  }
}
const issuerOfEdition: EditionDocument["issuer"] = {
  code: "QAOM",
  name: { kk: "ҚАӨМ", ru: "МОАП" },
  bin: bodyBin,
};

/** Whoever holds a key of that authority's with that BIN. */
export async function signerOf({ issuer }: Authority, bin = bodyBin): Promise<SignWith> {
  const holder = { surname: "Үлгілиев", name: "Сынақ", patronymic: "Тестұлы", iin: "800101000001" };
  const issued = await issueTo(issuer, { holder: { ...holder, organisation: { name: "Орган", bin } }, ...life });
  return holderOf(issued, [issuer], issuedAt);
}

/** Writes what is given under the names of that kind, signed by whoever; answers the path. */
export async function writeIssued(
  folder: string,
  name: string,
  { kind, document, extra = [], sign }: IssuedFile,
): Promise<string> {
  const path = join(folder, name);
  const pictures = kind === "consolidated" ? Object.values(packageNames.consolidatedPdf) : [];
  const files = [
    dataFile(packageNames[kind], document),
    ...pictures.map((picture) => ({
      name: picture,
      mediaType: "application/pdf",
      source: { bytes: Buffer.from("%PDF-1.7\n") },
    })),
    ...extra.map((one) => dataFile(packageNames[one], soundDocument(one))),
  ];
  await writePackage(path, files, (manifest) => sign(manifest, false), { modified: issuedAt });
  return path;
}

interface IssuedFile {
  readonly kind: IssuedKind;
  readonly document: object;
  /** Further documents of ours in the same container. */
  readonly extra?: readonly IssuedKind[];
  readonly sign: SignWith;
}

/** Writes bytes to a file of a folder; answers the path. */
export async function writeBytes(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
