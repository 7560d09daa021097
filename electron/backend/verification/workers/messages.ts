import type { FolderKeys } from "#backend/sealing/index.ts";
import type { TrustSources } from "#backend/signing/index.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Verification } from "#shared/package/verdict.ts";

/** By what a worker judges: it reads the certificates and lists itself, once. */
export interface WorkerPolicy {
  readonly trust: TrustSources;
  readonly revocationLists: readonly string[];
  readonly requireRevocation: boolean;
  readonly revocationMaxDays: number | null;
  /** The time of validation, ISO 8601. */
  readonly at: string;
}

/** What a thread is started with. */
export interface WorkerStart {
  readonly policy: WorkerPolicy;
  /** Of the data folder that holds what it examines, where that is protected. */
  readonly keys: readonly (readonly [folder: string, keys: FolderKeys | null])[];
}

/** A file to examine by the rules of our own packages. */
export interface WorkRequest {
  readonly id: number;
  readonly path: string;
}

/** A verification, and the report that it speaks of. */
export interface ExaminedPackage {
  readonly verification: Verification;
  /** Null of what is no report, and where the verdict is TOTAL-FAILED: nothing is believed of it. */
  readonly report: ReportDocument | null;
  /** Of its pictures `pictureDigest`, by language; null of one that this program has not drawn. */
  readonly pictures: Readonly<Partial<Record<Language, string | null>>>;
}

export type WorkAnswer =
  | { readonly id: number; readonly ok: true; readonly examined: ExaminedPackage }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };
