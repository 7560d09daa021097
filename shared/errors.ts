import type { ErrorCode } from "./error-codes.ts";

/** Values that fill the placeholders of an error's sentence in the catalogue. Never secrets. */
export type ErrorData = Readonly<Record<string, string | number>>;

/** An error as it crosses the bridge or is printed by `--json`: a code with data, no stack and no English. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly data: ErrorData;
}

/**
 * The one error class of the program: created once where the fault is seen, carried as it is, shown from the
 * catalogue under `errors.<code>`. `message` is for logs only and never reaches a clerk.
 */
export class KalqanError extends Error {
  override readonly name = "KalqanError";
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: ErrorData = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.code = code;
    this.data = data;
  }

  toRecord(): ErrorRecord {
    return { code: this.code, data: this.data };
  }
}

/** True for a KalqanError, and for nothing else. */
export function isKalqanError(error: unknown): error is KalqanError {
  return error instanceof KalqanError;
}
