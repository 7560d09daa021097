import type { NcalayerOptions } from "#backend/ncalayer/index.ts";
import { isKalqanError } from "#shared/errors.ts";
import type { Outcome } from "./command.ts";
import { exitCodeOfError } from "./error-exit.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { describeFailure } from "./failure.ts";
import { commandPage, overviewPage } from "./help-page.ts";
import { optional } from "./options.ts";
import { parseCommandLine } from "./parse-command-line.ts";
import { checkLanguage, type Preferences, readPreferences } from "./preferences.ts";
import { createProgressLine } from "./terminal/progress-line.ts";
import { safeJson, safeText } from "./terminal/safe-text.ts";
import { pageWidth } from "./terminal/wrap.ts";

/** A stream as the command line writes to it. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** All edges of one call. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly clock: () => Date;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** For tests alone. */
  readonly ncalayer?: NcalayerOptions;
}

/**
 * One call of the command line, from its arguments to its exit code. Results go to standard output, everything else to
 * standard error; with `--json` one document goes to standard output, errors too, and nothing anywhere else.
 */
export async function runCommandLine(around: Surroundings): Promise<ExitCode> {
  const preferences = readPreferences(around.argv, around.env);
  try {
    const { exitCode, text, json } = await carryOut(around, preferences);
    around.stdout.write(`${preferences.json ? safeJson(json) : safeText(text)}\n`);
    return exitCode;
  } catch (error) {
    return fail(error, around, preferences);
  }
}

async function carryOut(around: Surroundings, { language, json }: Preferences): Promise<Outcome> {
  const line = parseCommandLine(around.argv);
  checkLanguage(optional(line.options, "lang"));
  const width = pageWidth(around.stdout.columns);
  if (line.help || line.command === null) {
    const text = line.command === null ? overviewPage(language, width) : commandPage(line.command, language, width);
    return { exitCode: exitCodes.done, text, json: { help: text } };
  }
  const run = await line.command.load();
  const progress = json ? null : createProgressLine(around.stderr, language, () => around.clock().getTime());
  try {
    return await run({
      language,
      json,
      arguments: line.arguments,
      options: line.options,
      width,
      signal: around.signal,
      clock: around.clock,
      ...(around.ncalayer && { ncalayer: around.ncalayer }),
      progress: (step) => progress?.show(step),
      notice: (text) => {
        if (json) return;
        progress?.clear();
        around.stderr.write(`${safeText(text[language])}\n`);
      },
    });
  } finally {
    progress?.clear();
  }
}

function fail(error: unknown, { env, stdout, stderr }: Surroundings, { language, json }: Preferences): ExitCode {
  const failure = describeFailure(error);
  if (json) stdout.write(`${safeJson({ error: failure })}\n`);
  else stderr.write(`${safeText(failure.message[language])}\n`);
  // For developers alone: a clerk's administrator never sets it.
  if (env.KALQAN_DEBUG && !isSimple(error)) stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodeOfError(failure.code);
}

/** An error of ours whose sentence says it all. */
function isSimple(error: unknown): boolean {
  return isKalqanError(error) && error.cause === undefined;
}
