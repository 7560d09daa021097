import { KalqanError } from "#shared/errors.ts";
import { describeSchemaFault, type ReportInput, reportInputSchema } from "#shared/report/input.ts";
import { ExplainedCause } from "./failure.ts";
import { readAtMost } from "./read-options.ts";
import { findRepeatedKey } from "./repeated-key.ts";

/** As `report.json` itself: what could not be exported need not be read. */
const largestInput = 16_000_000;

/**
 * Reads the input of `report fill` (docs/report-input.md).
 * Errors: file.*, usage.inputTooLarge {path, limit}, usage.inputNotJson {path, line, column},
 * usage.inputKeyTwice {path, key}, report.inputInvalid {path} with the fault explained.
 */
export async function readReportInput(path: string): Promise<ReportInput> {
  const bytes = await readAtMost(path, largestInput);
  if (bytes === null) throw new KalqanError("usage.inputTooLarge", { path, limit: largestInput });
  const value = parseJson(decode(bytes, path), path);
  const result = reportInputSchema.safeParse(value);
  if (result.success) return result.data;
  const fault = describeSchemaFault(result.error);
  throw new KalqanError("report.inputInvalid", { path: fault.path }, { cause: new ExplainedCause(fault.message) });
}

/** UTF-8, with or without the byte order mark that Windows editors put before it. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    // Where the first byte lies that is not UTF-8, a lenient reading puts its mark.
    const lenient = new TextDecoder("utf-8").decode(bytes);
    throw notJson(lenient, lenient.indexOf("\uFFFD"), path, error);
  }
}

function parseJson(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notJson(text, faultPosition(error, text), path, error);
  }
  const repeated = findRepeatedKey(text);
  // JSON.parse would keep the last and drop what was written before it without a word.
  if (repeated !== null)
    throw new KalqanError("usage.inputKeyTwice", { path, ...placeOf(text, repeated.position), key: repeated.key });
  return value;
}

function notJson(text: string, position: number, path: string, cause: unknown): KalqanError {
  return new KalqanError("usage.inputNotJson", { path, ...placeOf(text, position) }, { cause });
}

/** V8 names the position, except at the end of the text and where it quotes the whole. */
function faultPosition(error: unknown, text: string): number {
  const named = error instanceof Error ? / at position (\d+)/.exec(error.message) : null;
  return named === null ? text.length : Number(named[1]);
}

/** Line and character, both from 1. */
function placeOf(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
