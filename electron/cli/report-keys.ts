import { resolve } from "node:path";
import { KalqanError } from "#shared/errors.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { type OptionName, type OptionValues, optional } from "./options.ts";
import { readPassword } from "./read-options.ts";

/** A key file to sign with, opened by its password. */
export interface SigningKeyFile {
  readonly role: SignerRole;
  readonly keyFile: string;
  readonly password: string;
}

const optionsOf: Readonly<Record<SignerRole, { readonly key: OptionName; readonly password: OptionName }>> = {
  preparer: { key: "preparer-p12", password: "preparer-password-file" },
  head: { key: "p12", password: "password-file" },
};

/**
 * The keys given, in the order of signing. Errors: usage.passwordFileMissing {option, needed},
 * usage.passwordFileNotText, file.*
 */
export async function readKeys(options: OptionValues): Promise<SigningKeyFile[]> {
  const keys: SigningKeyFile[] = [];
  for (const role of ["preparer", "head"] as const) {
    const { key, password } = optionsOf[role];
    const keyFile = optional(options, key);
    if (keyFile === null) continue;
    const passwordFile = optional(options, password);
    if (passwordFile === null) {
      throw new KalqanError("usage.passwordFileMissing", { option: `--${key}`, needed: `--${password}` });
    }
    keys.push({ role, keyFile: resolve(keyFile), password: await readPassword(passwordFile) });
  }
  return keys;
}

/** The key of a role. Error: usage.keyMissing {option}. */
export function keyFor(keys: readonly SigningKeyFile[], role: SignerRole): SigningKeyFile {
  const key = keys.find((candidate) => candidate.role === role);
  if (key === undefined) throw new KalqanError("usage.keyMissing", { option: `--${optionsOf[role].key}` });
  return key;
}
