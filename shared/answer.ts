import { type ErrorRecord, isKalqanError } from "./errors.ts";

/**
 * How a call is answered between processes. A fault is a value here, never a rejection: what Electron makes of a thrown
 * error ("Error invoking remote method…") has lost its code.
 */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorRecord };

/** The record of any fault; what is not a KalqanError is `internal.unexpected` of that channel. */
export function toErrorRecord(error: unknown, channel: string): ErrorRecord {
  if (isKalqanError(error)) return error.toRecord();
  return { code: "internal.unexpected", data: { method: channel, path: "" } };
}

/** The record as an answer. */
export function refusal(error: ErrorRecord): Answer {
  return { ok: false, error };
}
