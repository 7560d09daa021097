import { resolve } from "node:path";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { attemptMaster, readProtection } from "#backend/protection/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { passphraseIn } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { optional, required } from "../options.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";

/** `restore`. Errors: lock.*, backup.*, database.*, file.* */
export async function restore(context: CommandContext): Promise<Outcome> {
  const { options, language, width, signal, clock, progress } = context;
  const dataDir = resolve(required(options, "data"));
  const ownFile = optional(options, "passphrase-file");
  const own = ownFile === null ? undefined : await passphraseIn(ownFile);
  const backupFile = optional(options, "backup-passphrase-file");
  const secret = backupFile === null ? own : await passphraseIn(backupFile);
  const record = await readProtection(dataDir);
  if (record !== null && own === undefined) throw new KalqanError("lock.passphraseFileMissing", { path: dataDir });
  const master =
    record === null || own === undefined ? undefined : await attemptMaster(dataDir, record, own, context.clock());
  const { undo, missingFiles } = await restoreDataFolder(dataDir, resolve(required(options, "from")), {
    holder: "cli",
    now: clock,
    signal,
    master,
    secret,
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
