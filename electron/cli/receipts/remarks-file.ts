import { KalqanError } from "#shared/errors.ts";
import { type DraftAnswer, draftAnswerSchema } from "#shared/receipts/draft-answer.ts";
import { describeSchemaFault } from "#shared/report/input.ts";
import { ExplainedCause } from "../failure.ts";
import { readJson } from "../read-json.ts";

const inputSchema = draftAnswerSchema.partial();

/**
 * The remarks of `--remarks` (docs/command-line.md): a general one, remarks at fields, or both. Errors: those of `readJson`,
 * receipt.remarksInvalid {path} with the fault explained.
 */
export async function readRemarks(path: string): Promise<DraftAnswer> {
  const result = inputSchema.safeParse(await readJson(path));
  if (!result.success) {
    const fault = describeSchemaFault(result.error);
    throw new KalqanError("receipt.remarksInvalid", { path: fault.path }, { cause: new ExplainedCause(fault.message) });
  }
  const { generalRemark = { kk: "", ru: "" }, remarks = [] } = result.data;
  return { generalRemark, remarks };
}
