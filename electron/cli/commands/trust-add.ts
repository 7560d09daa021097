import { resolve } from "node:path";
import type { ExaminedTrust, TrustMaterial } from "#shared/api/trust-view.ts";
import type { Api } from "#shared/api.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import { importable, inOrderOfImport } from "#shared/trust/importable.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodeOfError } from "../error-exit.ts";
import { type ExitCode, exitCodes, worstExitCode } from "../exit-codes.ts";
import { describeFailure, type Failure } from "../failure.ts";
import { finishJob, stopIfInterrupted } from "../jobs.ts";
import { all } from "../options.ts";
import { checkDigest } from "../read-options.ts";
import { wrap } from "../terminal/wrap.ts";
import { examinedText, materialText } from "../trust-text.ts";

/** What became of a file, or why it could not be read. */
type Result =
  | { readonly file: string; readonly added: readonly TrustMaterial[]; readonly left: readonly ExaminedTrust[] }
  | { readonly file: string; readonly error: Failure };

/**
 * `trust add FILE…`: imports revocation lists, and of certificates those whose SHA-256 was compared and is given. A file that
 * cannot be read does not stop the rest. Errors: usage.badDigest, trust.digestNotInside {sha256}, those of the data folder.
 */
export async function trustAdd(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const compared = all(context.options, "sha256").map(checkDigest);
  const files = inOrderOfImport(context.arguments.map((path) => resolve(path)));
  const results = await withBackend(context, "refuse", async ({ api }) => {
    await checkInside(context, api, files, compared);
    const done: Result[] = [];
    for (const file of files) done.push(await addFrom(context, api, file, compared));
    return done;
  });
  const waits = compared.length === 0 && results.some(hasUncompared);
  return {
    exitCode: worstExitCode(results.map((result) => exitCodeOf(result, compared))),
    text: [
      ...results.map((result) => resultText(result, context)),
      ...(waits ? [wrap(translate(language, "cli.trust.compare"), width).join("\n")] : []),
    ].join("\n\n"),
    json: { files: results },
  };
}

/** A digest that no file holds was typed wrong, or the wrong file is here: nothing is imported then. */
async function checkInside(
  context: CommandContext,
  api: Api,
  files: readonly string[],
  compared: readonly string[],
): Promise<void> {
  if (compared.length === 0) return;
  const inside = new Set<string>();
  for (const file of files) {
    const examined = await told(context, () => examine(context, api, file));
    if (Array.isArray(examined)) for (const { material } of examined) inside.add(material.sha256);
  }
  const missing = compared.find((sha256) => !inside.has(sha256));
  if (missing !== undefined) throw new KalqanError("trust.digestNotInside", { sha256: missing });
}

async function addFrom(context: CommandContext, api: Api, file: string, compared: readonly string[]): Promise<Result> {
  const result = await told(context, async () => {
    const examined = await examine(context, api, file);
    const chosen = importable(examined).filter(
      ({ kind, sha256 }) => kind !== "certificate" || compared.includes(sha256),
    );
    const sha256 = chosen.map((material) => material.sha256);
    if (sha256.length > 0) await finishJob(context, () => api.trust.import({ path: file, sha256 }, context.progress));
    return { file, added: chosen, left: examined.filter(({ material }) => !sha256.includes(material.sha256)) };
  });
  return "left" in result ? result : { file, error: result };
}

function examine(context: CommandContext, api: Api, path: string): Promise<ExaminedTrust[]> {
  return finishJob(context, () => api.trust.examine({ path }, context.progress));
}

/** What a step answers, or in words why it could not be done. Error: internal.cancelled. */
async function told<T>(context: CommandContext, step: () => Promise<T>): Promise<T | Failure> {
  try {
    return await step();
  } catch (error) {
    stopIfInterrupted(context);
    if (!isKalqanError(error)) throw error;
    return describeFailure(error);
  }
}

function hasUncompared(result: Result): boolean {
  return "left" in result && result.left.some(({ standing }) => standing === "new");
}

/** Refused where something that was asked for is not believed: of certificates beside those that were named nothing was asked. */
function exitCodeOf(result: Result, compared: readonly string[]): ExitCode {
  if ("error" in result) return exitCodeOfError(result.error.code);
  const refused = result.left.some(({ material: { kind, sha256 }, standing }) => {
    if (standing === "known") return false;
    return kind === "revocationList" || compared.length === 0 || compared.includes(sha256);
  });
  return refused ? exitCodes.refused : exitCodes.done;
}

function resultText(result: Result, context: CommandContext): string {
  const { language, width } = context;
  if ("error" in result) return [result.file, ...wrap(result.error.message[language], width)].join("\n");
  const { file, added, left } = result;
  return [
    file,
    ...(added.length === 0 ? [] : [translate(language, "cli.trust.added")]),
    ...added.map((material) => materialText(material, context)),
    ...(left.length === 0 ? [] : [translate(language, "cli.trust.left")]),
    ...left.map((examined) => examinedText(examined, context)),
  ].join("\n");
}
