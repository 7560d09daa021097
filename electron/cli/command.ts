import type { NcalayerOptions } from "#backend/ncalayer/index.ts";
import type { Progress } from "#shared/api/method.ts";
import type { Language, LocalisedText } from "#shared/language/language.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { OptionName, OptionValues } from "./options.ts";

/** Key of a command's texts, `cli.commands.<key>`. */
export type CommandKey =
  | "backup"
  | "consolidate"
  | "demo"
  | "doctor"
  | "help"
  | "inspect"
  | "intake"
  | "lockChange"
  | "lockRemove"
  | "lockSet"
  | "lockStatus"
  | "planEditionDiff"
  | "planEditionExport"
  | "planEditionImport"
  | "planEditionMake"
  | "planEditionShow"
  | "planExport"
  | "planList"
  | "planShow"
  | "receiptsAccept"
  | "receiptsExport"
  | "receiptsList"
  | "receiptsReturn"
  | "receiptsSign"
  | "reportCheck"
  | "reportExport"
  | "reportFill"
  | "restore"
  | "trustAdd"
  | "trustList"
  | "trustPin"
  | "trustPolicy"
  | "trustRemove"
  | "trustRestore"
  | "trustUnpin"
  | "verify";

/** Key of the text that explains an option; one option may mean different things in different commands. */
export type OptionText =
  | Exclude<OptionName, `${string}-${string}` | "to">
  | "acceptBrokenJournal"
  | "acceptMissingFiles"
  | "backupPassphraseFile"
  | "backupTo"
  | "answeredBody"
  | "bodyFilter"
  | "confirmBins"
  | "consolidateInput"
  | "consolidateOut"
  | "intakeData"
  | "demoOut"
  | "editionInput"
  | "editionOfficer"
  | "ncalayerPin"
  | "qaomBin"
  | "qaomData"
  | "qaomNcalayer"
  | "qaomP12"
  | "qaomPasswordFile"
  | "receiptsBody"
  | "recoveryKeyFile"
  | "recoverySheet"
  | "setPassphraseFile"
  | "receiptsOut"
  | "newPassphraseFile"
  | "passphraseFile"
  | "passwordFile"
  | "periodFilter"
  | "preparerNcalayer"
  | "verifyData"
  | "preparerP12"
  | "preparerPasswordFile"
  | "requireRevocation"
  | "restoreData"
  | "revocationMaxDays"
  | "sha256Pin"
  | "supportFile";

/** An option as a command takes it. */
export interface CommandOption {
  readonly name: OptionName;
  readonly required: boolean;
  readonly text: OptionText;
}

/** What stands behind the command without an option's name; `max` null = as many as given. */
export interface CommandArgument {
  readonly value: "command" | "digest" | "file" | "fileOrFolder" | "measure";
  readonly min: number;
  readonly max: number | null;
}

/** What a command is given to work with: values and the edges it may touch. */
export interface CommandContext {
  readonly language: Language;
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  /** True where the result goes to a program: what only people read need not be gathered. */
  readonly json: boolean;
  /** Columns to fill with text. */
  readonly width: number;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** Where NCALayer is to be found: elsewhere than always for tests alone. */
  readonly ncalayer?: NcalayerOptions;
  readonly progress: (progress: Progress) => void;
  /** Something the person should know besides the result: standard error, and nothing with `--json`. */
  readonly notice: (text: LocalisedText) => void;
}

/** How a command ended: the same result for people and for programs. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly text: string;
  readonly json: unknown;
}

export type RunCommand = (context: CommandContext) => Promise<Outcome>;

/** A command as the parser and the help know it; its work is loaded only when it is called. */
export interface CommandSpec {
  /** As it is typed: `plan list`. */
  readonly name: string;
  readonly key: CommandKey;
  readonly argument: CommandArgument | null;
  readonly options: readonly CommandOption[];
  /** Key under `cli.exits` for each code it may end with. */
  readonly exits: Readonly<Partial<Record<ExitCode, ExitText>>>;
  /** Lines to type, without the program's name. */
  readonly examples: readonly string[];
  readonly load: () => Promise<RunCommand>;
}

/** Key under `cli.exits`: what an exit code means for a command. */
export type ExitText =
  | "checksErrors"
  | "checksPassed"
  | "consolidateErrors"
  | "demoFailed"
  | "doctorErrors"
  | "doctorSound"
  | "done"
  | "exportRefused"
  | "inspected"
  | "intakeApart"
  | "intakeTaken"
  | "intakeWaiting"
  | "receiptsLeft"
  | "refused"
  | "trouble"
  | "trustLeft"
  | "trustNotPinned"
  | "verifyFailed"
  | "verifyIndeterminate"
  | "verifyPassed";
