import { resolve } from "node:path";
import type { ExaminedQaom } from "#shared/api/trust-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { all } from "../options.ts";
import { checkDigest } from "../read-options.ts";
import { wrap } from "../terminal/wrap.ts";
import { examinedQaomText } from "../trust-text.ts";

/**
 * `trust pin FILE`: shows whose certificates a file or package of ҚАӨМ's holds, and pins the one whose SHA-256 was compared and
 * is given. Errors: usage.badDigest, usage.optionTwice, trust.*, signing.trustUnreadable, file.*, those of the data folder.
 */
export async function trustPin(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const path = resolve(context.arguments[0] ?? "");
  const [sha256 = null, second] = all(context.options, "sha256").map(checkDigest);
  if (second !== undefined) throw new KalqanError("usage.optionTwice", { option: "--sha256" });
  const { found, pinned } = await withBackend(context, "refuse", async ({ api }) => {
    const examined = await finishJob(context, () => api.trust.examineQaom({ path }, context.progress));
    const chosen = sha256 === null ? null : chosenOf(examined, sha256);
    if (sha256 !== null && chosen?.standing === "new") {
      await finishJob(context, () => api.trust.pinQaom({ path, sha256 }, context.progress));
    }
    return { found: examined, pinned: chosen !== null && ["new", "known"].includes(chosen.standing) };
  });
  const said = pinned ? "cli.trust.pinned" : sha256 === null ? "cli.trust.comparePin" : "cli.trust.notPinned";
  const shown = sha256 === null ? found : [chosenOf(found, sha256)];
  return {
    exitCode: pinned ? exitCodes.done : exitCodes.refused,
    text: [...shown.map((one) => examinedQaomText(one, context)), ...wrap(translate(language, said), width)].join("\n"),
    json: { pinned: pinned ? sha256 : null, found },
  };
}

/** Error: trust.digestNotInside {sha256}. */
function chosenOf(examined: readonly ExaminedQaom[], sha256: string): ExaminedQaom {
  const chosen = examined.find(({ certificate }) => certificate.sha256 === sha256);
  if (chosen === undefined) throw new KalqanError("trust.digestNotInside", { sha256 });
  return chosen;
}
