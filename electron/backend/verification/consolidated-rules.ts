import type { BasisPackage, ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import { isOverdue, isTextless, measureSums, totalsOf } from "#shared/consolidation/sums.ts";
import { latenessOf } from "#shared/intake/lateness.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { packageNames } from "#shared/package/formats.ts";
import { consolidatedDueDate } from "#shared/plan/due-dates.ts";
import { isHalfYear } from "#shared/plan/half-year.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import { checkIssuerSignature, checkNothingElse, findingsOf, type IssuedFiles } from "./issued-rules.ts";
import type { Finding } from "./problem.ts";

const { format } = findingsOf("consolidated");

/** What a consolidated package holds, as far as its own rules look at it. */
export interface ConsolidatedContents extends IssuedFiles {
  readonly document: ConsolidatedDocument;
}

/**
 * What a consolidated report must be besides its schema (policy of this format, docs/package-format.md): its pictures and
 * nothing else beside the data; one signature, by somebody who may sign for the issuer; every number in it follows from
 * what it says of the bodies; and each body that speaks does so from a package it names.
 */
export function checkConsolidated(contents: ConsolidatedContents): Finding[] {
  const { document } = contents;
  return [
    ...checkFiles(contents),
    ...checkIssuerSignature("consolidated", contents.certificates, contents.document.issuer.bin, { namesBin: true }),
    ...checkVersion(document),
    ...checkDates(document),
    ...checkPackages(document),
    ...checkTwice(document),
    ...document.measures.flatMap((measure) => checkMeasure(document, measure)),
    ...(canonical(document.totals) === canonical(totalsOf(document.measures)) ? [] : [format("totalsDiffer", {})]),
  ];
}

function checkFiles({ document, entries }: ConsolidatedContents): Finding[] {
  const pictures: readonly string[] = document.languages.map((language) => packageNames.consolidatedPdf[language]);
  const names = new Set(entries.map(({ name }) => name));
  return [
    ...pictures.filter((name) => !names.has(name)).map((name) => format("pictureMissing", { name })),
    ...checkNothingElse("consolidated", entries, [packageNames.consolidated, ...pictures]),
  ];
}

/** The first version supersedes nothing, every other one the package it corrects: a number is not used again for something else. */
function checkVersion({ version, supersedes, packageId }: ConsolidatedDocument): Finding[] {
  const isSound = version === 1 ? supersedes === null : supersedes !== null && supersedes !== packageId;
  return isSound ? [] : [format("versionAstray", { version })];
}

/** The due day and the days late follow from the half-year and the days; nothing was taken in after it was drawn up. */
function checkDates({ halfYear, due, created, packages }: ConsolidatedDocument): Finding[] {
  if (!isHalfYear(halfYear)) return [format("unknownHalfYear", { halfYear })];
  return [
    ...(due === consolidatedDueDate(halfYear).date ? [] : [format("dueDiffers", { due })]),
    ...packages.flatMap(({ body, signedAt, receivedAt, daysLate }) => {
      const { bySigning, byIntake } = latenessOf(halfYear, signedAt, receivedAt ?? created);
      const expected = { bySigning, byIntake: receivedAt === null ? null : byIntake };
      return [
        ...(canonical(daysLate) === canonical(expected) ? [] : [format("lateDiffers", { body })]),
        ...(receivedAt !== null && receivedAt > created ? [format("takenInLater", { body })] : []),
      ];
    }),
  ];
}

function checkPackages({ packages, missing, bodies }: ConsolidatedDocument): Finding[] {
  const named = new Set(bodies.map(({ code }) => code));
  const reported = new Set(packages.map(({ body }) => body));
  return [
    ...twice(packages.map(({ body }: BasisPackage) => body)).map((body) => format("bodyTwice", { body })),
    ...twice(packages.map(({ packageId }) => packageId)).map((id) => format("packageTwice", { package: id })),
    ...twice(packages.map(({ sha256 }) => sha256)).map((sha256) => format("packageTwice", { package: sha256 })),
    ...missing.filter((body) => reported.has(body)).map((body) => format("missingReported", { body })),
    ...[...reported, ...missing].filter((body) => !named.has(body)).map((body) => format("bodyUnnamed", { body })),
  ];
}

function checkTwice({ measures, languages, bodies }: ConsolidatedDocument): Finding[] {
  return [
    ...twice(measures.map(({ measure }) => measure)).map((measure) => format("measureTwice", { measure })),
    ...twice(languages).map((language) => format("languageTwice", { language })),
    ...twice(bodies.map(({ code }) => code)).map((body) => format("bodyTwice", { body })),
  ];
}

function checkMeasure({ packages, issuer, halfYear }: ConsolidatedDocument, measure: ConsolidatedMeasure): Finding[] {
  const { measure: number, bodies, jointText, lead, status, counts, money, moneyTotal, evidence } = measure;
  const from = new Set(packages.map(({ body }) => body));
  const data = { measure: number };
  const sums = { status, counts, money, moneyTotal, evidence };
  return [
    ...twice(bodies.map(({ body }) => body)).map((body) => format("bodyTwiceInMeasure", { ...data, body })),
    ...bodies
      .filter(({ body, reported }) => (reported === "noReport") === from.has(body))
      .map(({ body }) => format("partAstray", { ...data, body })),
    ...bodies
      .filter((part) => part.reported !== "reported" && !isSilent(part))
      .map(({ body }) => format("silentSpeaks", { ...data, body })),
    ...(jointText === null || jointText.by === (lead ?? issuer.code) ? [] : [format("jointOfOther", data)]),
    ...(isHalfYear(halfYear) && measure.overdue !== isOverdue(measure, halfYear)
      ? [format("overdueDiffers", data)]
      : []),
    ...(isTextless(measure) ? [format("measureEmpty", data)] : []),
    ...(canonical(sums) === canonical(measureSums(bodies)) ? [] : [format("sumsDiffer", data)]),
  ];
}

/** Who has not reported on a measure says nothing of it. */
function isSilent({
  status,
  text,
  reason,
  nextSteps,
  evidence,
  money,
  annexes,
}: ConsolidatedMeasure["bodies"][number]) {
  const texts = [text, reason, nextSteps].flatMap(({ kk, ru }) => [kk, ru]);
  return (
    status === null && evidence === null && money.length === 0 && annexes === 0 && texts.every((one) => one === "")
  );
}

function twice<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
