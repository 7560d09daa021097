import type { ConsolidationFormat } from "#shared/api/consolidation-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import type { ConsolidatedInput } from "./consolidated-documents.ts";
import type { PrintedContent } from "./register/content.ts";
import type { RegisterPdfInput } from "./register/register-pdf.ts";
import type { ReportPdfInput } from "./report-pdf.ts";

/** A consolidated report in one of its forms. */
export interface ConsolidatedWork extends ConsolidatedInput {
  readonly kind: "consolidated";
  readonly format: ConsolidationFormat;
  readonly fontsFolder: string;
}

/** A view of the register as a PDF. */
export interface RegisterWork {
  readonly kind: "register";
  readonly input: Omit<RegisterPdfInput, "signal">;
  readonly content: PrintedContent;
}

/** A report's PDF. */
export interface ReportWork extends Omit<ReportPdfInput, "signal"> {
  readonly kind: "report";
}

/** A thread that stays and draws reports, one after the other, as they are asked for. */
export interface ReportsWork {
  readonly kind: "reports";
}

/** One of them. */
export interface DrawRequest extends Pick<ReportPdfInput, "document" | "plan" | "fontsFolder"> {
  readonly id: number;
  readonly language: Language;
}

/** What a thread is given: one document to make, or that it shall stay. */
export type DocumentWork = ConsolidatedWork | RegisterWork | ReportWork | ReportsWork;

export type DocumentMade =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: ErrorRecord };
