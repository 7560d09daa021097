import { resolve } from "node:path";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { readEditionNumber } from "../edition-text.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { required } from "../options.ts";
import { fields, verbatim } from "../terminal/fields.ts";

/** `plan edition export N`. Errors: usage.badEdition, edition.notHeld, exchange.*, file.*. */
export async function planEditionExport(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const edition = readEditionNumber(context.arguments[0] ?? "");
  const folder = resolve(required(options, "out"));
  const { path, size, sha256 } = await withBackend(context, "refuse", ({ api }) =>
    finishJob(context, () => api.editions.export({ edition, folder }, context.progress)),
  );
  const rows = [
    [translate(language, "cli.edition.package"), verbatim(path)],
    ["SHA-256", verbatim(sha256)],
  ] as const;
  return {
    exitCode: exitCodes.done,
    text: [translate(language, "cli.edition.exported", { edition }), ...fields(rows, width)].join("\n"),
    json: { edition, package: path, size, sha256 },
  };
}
