import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import type { VerifiedConsolidated } from "#shared/package/verdict.ts";
import { shortBodyName } from "./plan-text.ts";
import type { Field } from "./terminal/fields.ts";

/** So many packages are named. */
const namedPackages = 60;

/** Who consolidates, for when, and on which packages it rests. */
export function consolidatedFields(
  { issuer, halfYear, version, measures, packages, missing }: VerifiedConsolidated,
  language: Language,
): Field[] {
  const told = packages.slice(0, namedPackages).map(({ body, version: own, sha256 }) => {
    return `${shortBodyName(body, language)}, v${own}, ${sha256.slice(0, 16)}…`;
  });
  const more = packages.length - namedPackages;
  return [
    [translate(language, "cli.receipt.issuer"), `${issuer.name[language] || issuer.name.kk} (${issuer.code})`],
    [translate(language, "cli.verify.halfYear"), formatHalfYear(halfYear, language)],
    [translate(language, "cli.verify.version"), String(version)],
    [translate(language, "cli.consolidate.measures"), String(measures)],
    [
      translate(language, "cli.consolidate.basis"),
      [...told, ...(more > 0 ? [translate(language, "cli.receipt.moreAnswers", { more })] : [])],
    ],
    ...(missing.length === 0
      ? []
      : [
          [
            translate(language, "cli.consolidate.missing"),
            missing.map((body) => shortBodyName(body, language)).join(", "),
          ] as const,
        ]),
  ];
}

/** The same of one that is only looked at. */
export function consolidatedDocumentFields(document: ConsolidatedDocument, language: Language): Field[] {
  const { issuer, halfYear, version, packageId, measures, packages, missing, head } = document;
  return [
    ...consolidatedFields(
      { issuer, halfYear, version, packageId, measures: measures.length, packages, missing },
      language,
    ),
    [translate(language, "cli.inspect.packageId"), packageId],
    [translate(language, "cli.inspect.head"), head.name],
  ];
}
