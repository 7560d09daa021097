import { resolve } from "node:path";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { required } from "../options.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";

/** `restore`. Errors: backup.*, database.*, file.* */
export async function restore(context: CommandContext): Promise<Outcome> {
  const { options, language, width, signal, clock, progress } = context;
  const dataDir = resolve(required(options, "data"));
  const { undo, missingFiles } = await restoreDataFolder(dataDir, resolve(required(options, "from")), {
    holder: "cli",
    now: clock,
    signal,
    onBytes: (done) => progress({ step: "restore", done, total: 0 }),
    allow: {
      missingFiles: options.has("accept-missing-files"),
      brokenJournal: options.has("accept-broken-journal"),
    },
  });
  const rows: Field[] = [
    [translate(language, "cli.demo.dataDir"), verbatim(dataDir)],
    ...(undo === null ? [] : [[translate(language, "cli.restore.before"), verbatim(undo)] as const]),
    ...(missingFiles === 0 ? [] : [[translate(language, "cli.restore.missingFiles"), String(missingFiles)] as const]),
  ];
  return {
    exitCode: exitCodes.done,
    text: [translate(language, "cli.restore.done"), ...fields(rows, width)].join("\n"),
    json: { dataDir, before: undo, missingFiles },
  };
}
