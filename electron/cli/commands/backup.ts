import { resolve } from "node:path";
import { formatFileSize } from "#shared/language/numbers.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { optional } from "../options.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";

/** `backup`. Errors: backup.*, file.*, and those of the data folder. */
export async function backup(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const to = optional(options, "to");
  const made = await withBackend(context, "refuse", ({ api }) =>
    finishJob(context, () => api.backup.create({ folder: to === null ? null : resolve(to) }, context.progress)),
  );
  const rows: Field[] = [
    [translate(language, "cli.backup.path"), verbatim(made.path)],
    ...(made.size === null
      ? []
      : [[translate(language, "cli.backup.size"), formatFileSize(made.size, language)] as const]),
    ...(made.halfYears.length === 0
      ? []
      : [[translate(language, "cli.backup.halfYears"), made.halfYears.join(", ")] as const]),
  ];
  return {
    exitCode: exitCodes.done,
    text: [translate(language, "cli.backup.made"), ...fields(rows, width)].join("\n"),
    json: { backup: made },
  };
}
