import { KalqanError } from "#shared/errors.ts";
import { describeSchemaFault, type ReportInput, reportInputSchema } from "#shared/report/input.ts";
import { ExplainedCause } from "./failure.ts";
import { readJson } from "./read-json.ts";

/**
 * Reads the input of `report fill` (docs/report-input.md).
 * Errors: file.*, usage.inputTooLarge {path, limit}, usage.inputNotJson {path, line, column},
 * usage.inputKeyTwice {path, key}, report.inputInvalid {path} with the fault explained.
 */
export async function readReportInput(path: string): Promise<ReportInput> {
  const result = reportInputSchema.safeParse(await readJson(path));
  if (result.success) return result.data;
  const fault = describeSchemaFault(result.error);
  throw new KalqanError("report.inputInvalid", { path: fault.path }, { cause: new ExplainedCause(fault.message) });
}
