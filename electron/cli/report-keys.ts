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

/** The key that the person chooses in NCALayer's own window. */
export interface NcalayerKey {
  readonly role: SignerRole;
  readonly ncalayer: true;
}

/** What one signs with. */
export type SigningKey = SigningKeyFile | NcalayerKey;

interface OptionsOfRole {
  readonly key: OptionName;
  readonly password: OptionName;
  readonly ncalayer: OptionName;
}

const optionsOf: Readonly<Record<SignerRole, OptionsOfRole>> = {
  preparer: { key: "preparer-p12", password: "preparer-password-file", ncalayer: "preparer-ncalayer" },
  head: { key: "p12", password: "password-file", ncalayer: "ncalayer" },
};

/**
 * The keys given, in the order of signing. Errors: usage.passwordFileMissing {option, needed},
 * usage.passwordFileNotText, usage.twoKeys {option, other}, file.*
 */
export async function readKeys(options: OptionValues): Promise<SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const role of ["preparer", "head"] as const) {
    const key = await readKey(options, role);
    if (key !== null) keys.push(key);
  }
  return keys;
}

async function readKey(options: OptionValues, role: SignerRole): Promise<SigningKey | null> {
  const { key, password, ncalayer } = optionsOf[role];
  const keyFile = optional(options, key);
  if (options.has(ncalayer)) {
    if (keyFile !== null) throw new KalqanError("usage.twoKeys", { option: `--${ncalayer}`, other: `--${key}` });
    return { role, ncalayer: true };
  }
  if (keyFile === null) return null;
  const passwordFile = optional(options, password);
  if (passwordFile === null) {
    throw new KalqanError("usage.passwordFileMissing", { option: `--${key}`, needed: `--${password}` });
  }
  return { role, keyFile: resolve(keyFile), password: await readPassword(passwordFile) };
}

/** The key of a role. Error: usage.keyMissing {option}. */
export function keyFor(keys: readonly SigningKey[], role: SignerRole): SigningKey {
  const key = keys.find((candidate) => candidate.role === role);
  if (key === undefined) throw new KalqanError("usage.keyMissing", { option: `--${optionsOf[role].key}` });
  return key;
}
