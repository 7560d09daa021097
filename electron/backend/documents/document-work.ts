import type { ConsolidationFormat } from "#shared/api/consolidation-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { ConsolidatedInput } from "./consolidated-documents.ts";

/** What a thread is given: one document to make. */
export interface DocumentWork extends ConsolidatedInput {
  readonly format: ConsolidationFormat;
  readonly fontsFolder: string;
}

export type DocumentMade =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: ErrorRecord };
