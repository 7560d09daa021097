import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { formatFileSize } from "#shared/language/numbers.ts";
import { translate } from "#shared/language/translator.ts";
import { formatName } from "#shared/package/format-name.ts";
import { groupProblems, type ProblemGroup } from "#shared/package/group-problems.ts";
import type { FileResult, Purpose, SignatureResult, Verification, VerifiedReport } from "#shared/package/verdict.ts";
import { consolidatedFields } from "./consolidated-text.ts";
import { receiptFields } from "./receipt-text.ts";
import { type Field, fields } from "./terminal/fields.ts";

/** So many files are named; `inspect` names all. */
const namedFiles = 30;

/** How a verification is to be told. */
export interface Telling {
  readonly language: Language;
  readonly width: number;
  /** Name the files: wanted of one package, too much of a hundred. Those not covered by a signature are always named. */
  readonly nameFiles: boolean;
}

/** What was found about one package, for people: verdict, report, signatures, files, problems. */
export function verificationText(
  {
    file,
    format,
    verdict,
    subIndication,
    signatures,
    files,
    problems,
    report,
    receipt,
    consolidated,
    proof,
  }: Verification,
  { language, width, nameFiles }: Telling,
): string {
  const reason = subIndication === null ? "" : ` (${subIndication})`;
  const rows: Field[] = [
    [translate(language, "cli.verify.verdict"), translate(language, `cli.verify.verdicts.${verdict}`) + reason],
    [translate(language, "cli.verify.format"), formatName(format, language)],
    ...(report ? reportFields(report, language) : []),
    ...(receipt ? receiptFields(receipt, language) : []),
    ...(consolidated ? consolidatedFields(consolidated, language) : []),
    ...signatures.map((signature, index): Field => {
      const label = translate(language, "cli.verify.signature", { number: index + 1 });
      return [label, signatureLines(signature, language)];
    }),
    [translate(language, "cli.verify.files"), fileLines(files, language, nameFiles)],
    ...problemFields({ problems, signatures }, language),
    ...(proof ? proofFields(proof, language) : []),
  ];
  return [file, ...fields(rows, width, 2)].join("\n");
}

/** The receipt that was given as proof: its own verdict, who signed it, and the day it proves. */
function proofFields({ day, receipt }: NonNullable<Verification["proof"]>, language: Language): Field[] {
  const reason = receipt.subIndication === null ? "" : ` (${receipt.subIndication})`;
  const errors = receipt.problems.filter(({ severity }) => severity === "error");
  return [
    [
      translate(language, "cli.verify.proof"),
      [
        receipt.file,
        day === null
          ? translate(language, "cli.verify.provesNothing")
          : translate(language, "cli.verify.proves", { day }),
        translate(language, `cli.verify.verdicts.${receipt.verdict}`) + reason,
        ...receipt.signatures.flatMap((signature) => signatureLines(signature, language)),
        ...errors.map(({ message }) => `– ${message[language]}`),
      ],
    ],
  ];
}

/** For which body and half-year a report is, and which version. */
export function reportFields(
  { body, halfYear, version }: Pick<VerifiedReport, "body" | "halfYear" | "version">,
  language: Language,
): Field[] {
  return [
    [translate(language, "cli.verify.body"), `${body.name[language] || body.name.kk} (${body.code})`],
    [translate(language, "cli.verify.halfYear"), formatHalfYear(halfYear, language)],
    [translate(language, "cli.verify.version"), String(version)],
  ];
}

/** Whose signature, and its own verdict. The name is what the certificate says: proven where the verdict says so. */
export function signatureLines(signature: SignatureResult, language: Language): string[] {
  const { signer, signingTime, verdict, algorithm } = signature;
  const name = signer?.commonName ?? signer?.subject ?? translate(language, "cli.verify.signerUnknown");
  return [
    `${name} – ${verdict}`,
    ...(signer?.bin ? [organisationLine(signer.organisation, signer.bin, language)] : []),
    ...(signer && signer.purposes.length > 0 ? [purposeLine(signer.purposes, language)] : []),
    ...(signingTime === null ? [] : [translate(language, "cli.verify.signingTime", { time: signingTime })]),
    ...(algorithm === null ? [] : [algorithm]),
  ];
}

function purposeLine(purposes: readonly Purpose[], language: Language): string {
  const words = purposes.map((purpose) => translate(language, `verification.purposes.${purpose}`));
  return `${translate(language, "verification.purpose")}: ${words.join(", ")}`;
}

function organisationLine(organisation: string | null, bin: string, language: Language): string {
  return translate(language, "cli.verify.organisation", { organisation: organisation ?? "–", bin });
}

function fileLines(files: readonly FileResult[], language: Language, nameAll: boolean): string[] {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const summary = translate(language, "cli.verify.fileSummary", { files: files.length, size });
  const uncovered = translate(language, "cli.verify.notCovered");
  const named = files.filter(({ covered }) => nameAll || !covered);
  const shown = named
    .slice(0, namedFiles)
    .map((file) => `${file.name} – ${formatFileSize(file.size, language)}${file.covered ? "" : ` – ${uncovered}`}`);
  const more = named.length - shown.length;
  return [summary, ...shown, ...(more > 0 ? [translate(language, "cli.verify.moreFiles", { more })] : [])];
}

/** Errors, then warnings, each sentence once with the signatures it speaks of, where there are several. */
export function problemFields(
  { problems, signatures }: Parameters<typeof groupProblems>[0],
  language: Language,
): Field[] {
  const groups = groupProblems({ problems, signatures });
  const line = ({ message, signatures: at }: ProblemGroup): string => {
    const where = at.length === 0 || signatures.length < 2 ? "" : atSignatures(at, language);
    return `– ${message[language]}${where}`;
  };
  return (["error", "warning"] as const).flatMap((severity): Field[] => {
    const found = groups.filter((group) => group.severity === severity);
    if (found.length === 0) return [];
    const label = translate(language, severity === "error" ? "cli.verify.errors" : "cli.verify.warnings");
    return [[label, found.map(line)]];
  });
}

function atSignatures(numbers: readonly number[], language: Language): string {
  return ` ${translate(language, "verification.atSignatures", { numbers: numbers.join(", ") })}`;
}
