import { KalqanError } from "#shared/errors.ts";

/** Key under `cli.values`: what a value stands for in usage lines. */
export type ValueText =
  | "bin"
  | "body"
  | "date"
  | "days"
  | "digest"
  | "file"
  | "fileOrFolder"
  | "folder"
  | "format"
  | "language"
  | "name"
  | "period"
  | "yesNo";

interface OptionKind {
  /** Null: a flag, without a value. */
  readonly value: ValueText | null;
  readonly many: boolean;
}

const flag: OptionKind = { value: null, many: false };
const one = (value: ValueText): OptionKind => ({ value, many: false });
const many = (value: ValueText): OptionKind => ({ value, many: true });

const table = {
  "accept-broken-journal": flag,
  "accept-missing-files": flag,
  again: flag,
  anew: flag,
  at: one("date"),
  "backup-passphrase-file": one("file"),
  batch: flag,
  bin: one("bin"),
  body: one("body"),
  clean: flag,
  "confirm-bins": flag,
  content: one("file"),
  crl: many("file"),
  data: one("folder"),
  format: many("format"),
  from: one("fileOrFolder"),
  help: flag,
  input: one("file"),
  issuer: one("body"),
  json: flag,
  lang: one("language"),
  log: one("file"),
  ncalayer: flag,
  "ncalayer-pin": one("digest"),
  "new-passphrase-file": one("file"),
  now: one("date"),
  officer: one("name"),
  out: one("folder"),
  p12: one("file"),
  "passphrase-file": one("file"),
  "password-file": one("file"),
  period: one("period"),
  "preparer-ncalayer": flag,
  "preparer-p12": one("file"),
  "preparer-password-file": one("file"),
  protocol: one("file"),
  receipt: one("file"),
  "recovery-key-file": one("file"),
  "recovery-sheet": one("file"),
  remarks: one("file"),
  "require-revocation": one("yesNo"),
  "revocation-max-days": one("days"),
  sha256: many("digest"),
  "support-file": one("file"),
  to: one("folder"),
  trust: many("fileOrFolder"),
} as const satisfies Record<string, OptionKind>;

/** Every option of the command line, without its dashes. */
export type OptionName = keyof typeof table;
export const optionKinds: Readonly<Record<OptionName, OptionKind>> = table;

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ["help", "json", "lang"];

/** True for an option of this program; which command takes it is the command's matter. */
export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(table, name);
}

/** The options given, each with its values in order; a flag has none. */
export type OptionValues = ReadonlyMap<OptionName, readonly string[]>;

/** The value of an option, or null where it was not given. */
export function optional(options: OptionValues, name: OptionName): string | null {
  return options.get(name)?.[0] ?? null;
}

/** The value of an option that must be given. Error: usage.optionMissing {option}. */
export function required(options: OptionValues, name: OptionName): string {
  const value = optional(options, name);
  if (value === null) throw new KalqanError("usage.optionMissing", { option: `--${name}` });
  return value;
}

/** All values of an option that may be given several times. */
export function all(options: OptionValues, name: OptionName): readonly string[] {
  return options.get(name) ?? [];
}
