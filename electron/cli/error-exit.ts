import type { ErrorCode } from "#shared/error-codes.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";

/**
 * The capabilities whose errors are refusals: what was asked was understood, and a rule does not allow it. The errors of
 * all others say that it could not be carried out as given: arguments, files, folders, disk, interruption.
 */
const refusing = ["annex", "backup", "container", "edition", "receipt", "report", "signing"];

/** Errors of those capabilities that are about what was given nevertheless: it is missing, cannot be read, is not right. */
const unreadable =
  /^(annex\.(notFound|noName|unreadable)|backup\.notFound|container\.(damaged|entry\w+)|edition\.(notHeld|notEdition|notTheSame)|receipt\.(remarksInvalid|remarkAstray)|report\.(inputInvalid|measureUnknown|unknown)|signing\.(wrongPassword|keyFile\w+|keyWithoutCertificate|trust\w+|revocationList\w+))$/;

/** Refusals of other capabilities. */
const alsoRefused: readonly ErrorCode[] = [
  "exchange.notSigned",
  "exchange.signatureIncomplete",
  "exchange.signatureNotSound",
  "exchange.signatureOfOtherContent",
  "exchange.signatureWithContent",
  "usage.binDiffers",
];

/** The exit code of an error. */
export function exitCodeOfError(code: ErrorCode): ExitCode {
  const refused = refusing.includes(code.split(".")[0] ?? "") && !unreadable.test(code);
  return refused || alsoRefused.includes(code) ? exitCodes.refused : exitCodes.trouble;
}
