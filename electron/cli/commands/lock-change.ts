import { resolve } from "node:path";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { passphraseIn, withHeldBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { optional } from "../options.ts";
import { readPassword } from "../read-options.ts";
import { writeSheet } from "../recovery-sheet.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";
import { newFile } from "../write-document.ts";

/**
 * `lock change`: another passphrase, a new recovery key with its sheet, or both; by the present passphrase or the recovery
 * key. Errors: usage.optionMissing {option}, lock.*, file.*, those of the data folder.
 */
export async function lockChange(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const newFileGiven = optional(options, "new-passphrase-file");
  const sheetGiven = optional(options, "recovery-sheet");
  if (newFileGiven === null && sheetGiven === null) {
    throw new KalqanError("usage.optionMissing", { option: "--new-passphrase-file" });
  }
  const sheet = sheetGiven === null ? null : await newFile(sheetGiven);
  const secret = await presentSecret(context);
  const next = newFileGiven === null ? null : await passphraseIn(newFileGiven);
  await withHeldBackend(context, "refuse", async ({ api }) => {
    if (next !== null) await api.lock.changePassphrase({ secret, passphrase: next.passphrase });
    if (sheet === null) return;
    const { recoveryKey } = await api.lock.newRecoveryKey(next ?? secret);
    await writeSheet(context, api, recoveryKey, sheet);
  });
  const done = [
    ...(next === null ? [] : [translate(language, "cli.lock.changed")]),
    ...(sheet === null ? [] : [translate(language, "cli.lock.newKey")]),
  ];
  const rows: Field[] = sheet === null ? [] : [[translate(language, "cli.lock.sheet"), verbatim(sheet)]];
  return {
    exitCode: exitCodes.done,
    text: [...done, ...fields(rows, width)].join("\n"),
    json: { passphraseChanged: next !== null, sheet },
  };
}

async function presentSecret({ options }: CommandContext): Promise<UnlockSecret> {
  const key = optional(options, "recovery-key-file");
  if (key !== null) return { by: "recoveryKey", recoveryKey: await readPassword(resolve(key)) };
  const file = optional(options, "passphrase-file");
  if (file === null) throw new KalqanError("usage.optionMissing", { option: "--passphrase-file" });
  return passphraseIn(file);
}
