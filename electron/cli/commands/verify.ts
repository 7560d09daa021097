import { resolve } from "node:path";
import { findResources } from "#backend/resources.ts";
import { loadRevocationLists, loadTrustStore, type ValidationPolicy } from "#backend/signing/index.ts";
import { inspectPackage, verifyPackage } from "#backend/verification/index.ts";
import { isKalqanError } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { documentFormats } from "#shared/package/formats.ts";
import { readReportDocument } from "#shared/package/read-report.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { exitCodeOfError } from "../error-exit.ts";
import { type ExitCode, exitCodeOfVerdict, worstExitCode } from "../exit-codes.ts";
import { describeFailure, type Failure } from "../failure.ts";
import { stopIfInterrupted } from "../jobs.ts";
import { all } from "../options.ts";
import { readDate } from "../read-options.ts";
import { fields } from "../terminal/fields.ts";
import { type Telling, verificationText } from "../verification-text.ts";

/** A file verified, or why it could not be read. */
type Result = Verification | { readonly file: string; readonly error: Failure };

/** With the report it carries, where people are to read of it. */
type Shown = readonly [Result, ReportDocument | null];

/** `verify FILE…`. A file that cannot be read does not stop the rest. Errors: usage.badDate, signing.trust*, signing.revocationList*. */
export async function verify(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const policy = await readPolicy(context);
  const shown: Shown[] = [];
  for (const [index, path] of context.arguments.entries()) {
    stopIfInterrupted(context);
    context.progress({ step: "verify", done: index, total: context.arguments.length });
    const result = await verifyOne(path, policy, context);
    shown.push([result, context.json ? null : await readReport(result, policy)]);
  }
  const results = shown.map(([result]) => result);
  const telling = { language, width, nameFiles: shown.length === 1 };
  const parts = shown.map((each) => resultText(each, telling));
  return {
    exitCode: worstExitCode(results.map(exitCodeOf)),
    text: [...parts, ...(results.length > 1 ? [totalText(results, language)] : [])].join("\n\n"),
    json: { results },
  };
}

/** A day is meant to its end, as it is lived in Kazakhstan. */
async function readPolicy({ options, clock }: CommandContext): Promise<ValidationPolicy> {
  const at = options.has("at") ? new Date(`${readDate(options, "at")}T23:59:59+05:00`) : clock();
  const trust = await loadTrustStore({ defaultFolder: findResources().trust, files: all(options, "trust") });
  return { trust, revocationLists: await loadRevocationLists(all(options, "crl")), at };
}

async function verifyOne(path: string, policy: ValidationPolicy, context: CommandContext): Promise<Result> {
  const file = resolve(path);
  try {
    return await verifyPackage(file, policy, { signal: context.signal });
  } catch (error) {
    stopIfInterrupted(context);
    if (!isKalqanError(error)) throw error;
    return { file, error: describeFailure(error) };
  }
}

/** Nothing is told of a package that is not what was signed. */
async function readReport(result: Result, policy: ValidationPolicy): Promise<ReportDocument | null> {
  if ("error" in result || result.verdict === "TOTAL-FAILED") return null;
  if (result.format !== documentFormats.report) return null;
  return readReportDocument((await inspectPackage(result.file, policy)).document).document;
}

function exitCodeOf(result: Result): ExitCode {
  return "error" in result ? exitCodeOfError(result.error.code) : exitCodeOfVerdict(result.verdict);
}

function resultText([result, report]: Shown, telling: Telling): string {
  if (!("error" in result)) return verificationText(result, report, telling);
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
