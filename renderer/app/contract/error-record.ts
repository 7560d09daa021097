import { type ErrorCode, errorCodes } from "#shared/error-codes.ts";
import type { ErrorData, ErrorRecord } from "#shared/errors.ts";

/** What a rejected call carries: an error of ours as it is, anything else as the unexpected one. */
export function toErrorRecord(error: unknown): ErrorRecord {
  if (isErrorRecord(error)) return { code: error.code, data: error.data };
  return unexpected(error instanceof Error ? error.name : typeof error);
}

/** A fault of the program itself, told by the name of the place where it happened. */
export function unexpected(place: string): ErrorRecord {
  return { code: "internal.unexpected", data: { method: place, path: "" } };
}

function isErrorRecord(error: unknown): error is { code: ErrorCode; data: ErrorData } {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  const data = "data" in error ? error.data : null;
  return (errorCodes as readonly unknown[]).includes(error.code) && typeof data === "object" && data !== null;
}
