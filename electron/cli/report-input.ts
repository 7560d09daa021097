import type { z } from "zod";
import { KalqanError } from "#shared/errors.ts";
import { describeSchemaFault, type ReportInput, reportInputSchema } from "#shared/report/input.ts";
import { ExplainedCause } from "./failure.ts";
import { readJson } from "./read-json.ts";

/**
 * Reads the input of `report fill` (docs/report-input.md).
 * Errors: file.*, usage.inputTooLarge {path, limit}, usage.inputNotJson {path, line, column},
 * usage.inputKeyTwice {path, key}, report.inputInvalid {path} with the fault explained.
 */
export function readReportInput(path: string): Promise<ReportInput> {
  return readInput(path, reportInputSchema);
}

/** Reads a JSON file that a person or another program has written, by its schema. Errors: as `readReportInput`. */
export async function readInput<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await readJson(path));
  if (result.success) return result.data;
  const fault = describeSchemaFault(result.error);
  throw new KalqanError("report.inputInvalid", { path: fault.path }, { cause: new ExplainedCause(fault.message) });
}
