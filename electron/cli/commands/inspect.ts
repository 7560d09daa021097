import { resolve } from "node:path";
import { findResources } from "#backend/resources.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { type Inspection, inspectPackage } from "#backend/verification/index.ts";
import { formatDateTime } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { formatFileSize } from "#shared/language/numbers.ts";
import { translate } from "#shared/language/translator.ts";
import { readDocument } from "#shared/package/read-document.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { consolidatedDocumentFields } from "../consolidated-text.ts";
import { exitCodes } from "../exit-codes.ts";
import { receiptDocumentFields } from "../receipt-text.ts";
import { type Field, fields } from "../terminal/fields.ts";
import { table } from "../terminal/table.ts";
import { problemFields, reportFields } from "../verification-text.ts";

/** `inspect FILE`: what is inside, without a judgement. Errors: file.* */
export async function inspect(context: CommandContext): Promise<Outcome> {
  const { language, width, clock, arguments: paths } = context;
  const trust = await loadTrustStore({ defaultFolder: findResources().trust, files: [] });
  const policy = { trust, revocationLists: [], at: clock() };
  const inspection = await inspectPackage(resolve(paths[0] ?? ""), policy);
  return {
    exitCode: exitCodes.done,
    text: inspectionText(inspection, language, width),
    json: inspection,
  };
}

function inspectionText(inspection: Inspection, language: Language, width: number): string {
  const { document } = readDocument("report", inspection.document);
  const receipt = readDocument("receipt", inspection.document).document;
  const consolidated = readDocument("consolidated", inspection.document).document;
  const label = (key: "size" | "recognised" | "mimetype" | "unknownFields"): string =>
    translate(language, `cli.inspect.${key}`);
  const rows: Field[] = [
    [label("size"), formatFileSize(inspection.size, language)],
    [label("recognised"), inspection.recognised ?? translate(language, "cli.inspect.notRecognised")],
    [label("mimetype"), inspection.mimetype ?? "–"],
    ...(document === null ? [] : documentFields(document, language)),
    ...(receipt === null ? [] : receiptDocumentFields(receipt, language)),
    ...(consolidated === null ? [] : consolidatedDocumentFields(consolidated, language)),
    ...inspection.manifests.map((manifest): Field => {
      return [translate(language, "cli.inspect.signatureList"), manifestLines(manifest, language)];
    }),
    ...(inspection.unknownFields.length === 0 ? [] : [[label("unknownFields"), inspection.unknownFields] as const]),
    ...problemFields({ problems: inspection.problems, signatures: [] }, language),
  ];
  return [
    inspection.file,
    ...fields(rows, width, 2),
    ...(inspection.entries.length === 0 ? [] : ["", entryTable(inspection, language, width)]),
    "",
    translate(language, "cli.inspect.notJudged"),
  ].join("\n");
}

function documentFields(document: ReportDocument, language: Language): Field[] {
  const { packageId, created, preparer, head, entries, annexes } = document;
  const text = (key: "packageId" | "created" | "preparer" | "head" | "entries" | "annexes"): string =>
    translate(language, `cli.inspect.${key}`);
  return [
    ...reportFields(document, language),
    [text("packageId"), packageId],
    [text("created"), formatDateTime(created, language)],
    [text("preparer"), preparer.name],
    [text("head"), head.name],
    [text("entries"), entries.map(({ measure }) => measure).join(", ")],
    [text("annexes"), String(annexes.length)],
  ];
}

function manifestLines(manifest: Inspection["manifests"][number], language: Language): string[] {
  const { name, references, signer, signingTime, algorithm } = manifest;
  const differing = references.filter(({ matches }) => !matches).map((reference) => reference.name);
  const number = references.length;
  return [
    name,
    signer?.commonName ?? signer?.subject ?? translate(language, "cli.verify.signerUnknown"),
    ...(signingTime === null ? [] : [translate(language, "cli.verify.signingTime", { time: signingTime })]),
    ...(algorithm === null ? [] : [algorithm]),
    translate(language, "cli.inspect.references", { number }),
    ...(differing.length === 0 ? [] : [translate(language, "cli.inspect.mismatch", { names: differing.join(", ") })]),
  ];
}

function entryTable({ entries }: Inspection, language: Language, width: number): string {
  const columns = [
    { heading: translate(language, "cli.inspect.name"), narrowest: 24 },
    { heading: translate(language, "cli.inspect.size"), narrowest: null },
    { heading: "SHA-256", narrowest: null },
  ];
  const rows = entries.map(({ name, size, sha256 }) => [
    name,
    formatFileSize(size, language),
    sha256 === null ? "–" : `${sha256.slice(0, 16)}…`,
  ]);
  return table(columns, rows, width);
}
