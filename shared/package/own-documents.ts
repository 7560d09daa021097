import type { z } from "zod";
import { consolidatedDocumentSchema } from "./consolidated-document.ts";
import { editionDocumentSchema } from "./edition-document.ts";
import { documentFormats, packageNames } from "./formats.ts";
import { partDocumentSchema } from "./part-document.ts";
import { receiptDocumentSchema } from "./receipt-document.ts";
import { refusalDocumentSchema } from "./refusal-document.ts";
import { reportDocumentSchema } from "./report-document.ts";

/**
 * Every document of ours that a container may carry: the name of its data file, its format id and its schema. A container
 * carries one of them.
 */
export const ownDocuments = {
  report: { name: packageNames.report, format: documentFormats.report, schema: reportDocumentSchema },
  receipt: { name: packageNames.receipt, format: documentFormats.receipt, schema: receiptDocumentSchema },
  part: { name: packageNames.part, format: documentFormats.part, schema: partDocumentSchema },
  refusal: { name: packageNames.refusal, format: documentFormats.refusal, schema: refusalDocumentSchema },
  consolidated: {
    name: packageNames.consolidated,
    format: documentFormats.consolidated,
    schema: consolidatedDocumentSchema,
  },
  planEdition: { name: packageNames.planEdition, format: documentFormats.planEdition, schema: editionDocumentSchema },
} as const;

export type DocumentKind = keyof typeof ownDocuments;
export type DocumentOf<K extends DocumentKind> = z.infer<(typeof ownDocuments)[K]["schema"]>;

/** A document of ours with its kind. */
export type OwnDocument = { [K in DocumentKind]: { readonly kind: K; readonly document: DocumentOf<K> } }[DocumentKind];

export const documentKinds = Object.keys(ownDocuments) as DocumentKind[];

/** The names of their data files. */
export const documentNames: readonly string[] = documentKinds.map((kind) => ownDocuments[kind].name);
