import { resolve } from "node:path";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { exitCodeOfError } from "../error-exit.ts";
import { type ExitCode, exitCodeOfVerdict, worstExitCode } from "../exit-codes.ts";
import { describeFailure, type Failure } from "../failure.ts";
import { stopIfInterrupted } from "../jobs.ts";
import { folderJudge, type Judge, programJudge } from "../judge.ts";
import { optional } from "../options.ts";
import { fields } from "../terminal/fields.ts";
import { type Telling, verificationText } from "../verification-text.ts";
import { newFile } from "../write-document.ts";

/** A file verified, or why it could not be read. */
type Result = Verification | { readonly file: string; readonly error: Failure };

/**
 * `verify FILE…`. A file that cannot be read does not stop the rest; with `--protocol` there is no rest. Errors:
 * usage.badDate, usage.oneFile, usage.dataMissing, database.*, signing.trust*, signing.revocationList*, file.* (the protocol
 * cannot be written).
 */
export async function verify(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  checkSingle(context);
  const protocol = await protocolTarget(context);
  const results = context.options.has("data")
    ? await verifyInFolder(context, protocol)
    : await verifyAll(context, await programJudge(context), protocol);
  const telling = { language, width, nameFiles: results.length === 1 };
  const parts = [
    ...results.map((result) => resultText(result, telling)),
    ...(results.length > 1 ? [totalText(results, language)] : []),
    ...(protocol === null ? [] : [translate(language, "cli.verify.protocol", { path: protocol })]),
  ];
  return {
    exitCode: worstExitCode(results.map(exitCodeOf)),
    text: parts.join("\n\n"),
    json: { results, ...(protocol !== null && { protocol }) },
  };
}

/** The database is loaded for this alone: most calls at a gateway have none. */
async function verifyInFolder(context: CommandContext, protocol: string | null): Promise<Result[]> {
  const { withBackend } = await import("../data-folder.ts");
  return withBackend(context, "refuse", (backend) => verifyAll(context, folderJudge(context, backend), protocol));
}

async function verifyAll(context: CommandContext, judge: Judge, protocol: string | null): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, path] of context.arguments.entries()) {
    stopIfInterrupted(context);
    context.progress({ step: "verify", done: index, total: context.arguments.length });
    results.push(await verifyOne(path, judge, context, protocol));
  }
  return results;
}

/** A content and a protocol belong to one file. */
function checkSingle({ options, arguments: paths }: CommandContext): void {
  for (const name of ["content", "protocol"] as const) {
    if (options.has(name) && paths.length > 1) throw new KalqanError("usage.oneFile", { option: `--${name}` });
  }
}

/** Where `--protocol` wants the protocol, or null. A file that is there already is not written over. Error: file.exists. */
async function protocolTarget({ options }: CommandContext): Promise<string | null> {
  const given = optional(options, "protocol");
  return given === null ? null : newFile(given);
}

/** @param protocol where the protocol of it goes, or null */
async function verifyOne(
  path: string,
  judge: Judge,
  context: CommandContext,
  protocol: string | null,
): Promise<Result> {
  const file = resolve(path);
  try {
    return await (protocol === null ? judge.verify(file) : judge.protocol(file, protocol));
  } catch (error) {
    stopIfInterrupted(context);
    if (!isKalqanError(error) || protocol !== null) throw error;
    return { file, error: describeFailure(error) };
  }
}

function exitCodeOf(result: Result): ExitCode {
  return "error" in result ? exitCodeOfError(result.error.code) : exitCodeOfVerdict(result.verdict);
}

function resultText(result: Result, telling: Telling): string {
  if (!("error" in result)) return verificationText(result, telling);
  const { language, width } = telling;
  const row = [translate(language, "cli.verify.unreadable"), result.error.message[language]] as const;
  return [result.file, ...fields([row], width, 2)].join("\n");
}

function totalText(results: readonly Result[], language: Language): string {
  const count = (verdict: Verification["verdict"]): number =>
    results.filter((result) => !("error" in result) && result.verdict === verdict).length;
  return translate(language, "cli.verify.total", {
    passed: count("TOTAL-PASSED"),
    failed: count("TOTAL-FAILED"),
    indeterminate: count("INDETERMINATE"),
    unreadable: results.filter((result) => "error" in result).length,
  });
}
