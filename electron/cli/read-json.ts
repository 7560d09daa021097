import { KalqanError } from "#shared/errors.ts";
import { findJsonFault } from "./json-fault.ts";
import { readAtMost } from "./read-options.ts";

/** As `report.json` itself: what could not be exported need not be read. */
const largestInput = 16_000_000;

/**
 * The value in a JSON file. Errors: file.*, usage.inputTooLarge {path, limit}, usage.inputNotJson {path, line, column},
 * usage.inputKeyTwice {path, key}.
 */
export async function readJson(path: string): Promise<unknown> {
  const bytes = await readAtMost(path, largestInput);
  if (bytes === null) throw new KalqanError("usage.inputTooLarge", { path, limit: largestInput });
  return parseJson(decode(bytes, path), path);
}

/** UTF-8, with or without the byte order mark that Windows editors put before it. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Where the first byte lies that is not UTF-8, a lenient reading puts its mark.
    const lenient = new TextDecoder("utf-8").decode(bytes);
    throw notJson(lenient, lenient.indexOf("\uFFFD"), path);
  }
}

function parseJson(text: string, path: string): unknown {
  const fault = findJsonFault(text);
  if (fault === null) return JSON.parse(text);
  if (fault.kind === "syntax") throw notJson(text, fault.position, path);
  throw new KalqanError("usage.inputKeyTwice", { path, ...placeOf(text, fault.position), key: fault.key });
}

function notJson(text: string, position: number, path: string): KalqanError {
  return new KalqanError("usage.inputNotJson", { path, ...placeOf(text, position) });
}

/** Line and character, both from 1. */
function placeOf(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
