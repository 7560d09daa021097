import { resolve } from "node:path";
import type { TakenPackage } from "#shared/api/intake-view.ts";
import { type IntakeDecision, intakeDecisions } from "#shared/intake/decision.ts";
import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { type ExitCode, exitCodes, worstExitCode } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { all } from "../options.ts";
import { shortBodyName } from "../plan-text.ts";
import { type Field, fields } from "../terminal/fields.ts";
import { safeText } from "../terminal/safe-text.ts";
import { wrap } from "../terminal/wrap.ts";

/** `intake FILE|DIR…`. A bad package does not stop the rest. Errors: those of `intake.takeIn` and of the data folder. */
export async function intake(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const request = {
    paths: context.arguments.map((path) => resolve(path)),
    trust: all(options, "trust").map((path) => resolve(path)),
    revocationLists: all(options, "crl").map((path) => resolve(path)),
    confirmBins: options.has("confirm-bins"),
  };
  const packages = await withBackend(context, "make", ({ api }) =>
    finishJob(context, () => api.intake.takeIn(request, context.progress)),
  );
  const told = packages.filter((taken) => !isOtherFile(taken) || request.paths.includes(taken.file));
  const unlisted = told.filter(({ problems }) => problems.some(isMissingList)).length;
  const parts = [
    ...told.map((taken) => packageText(taken, language, width)),
    ...(unlisted === 0 ? [] : [wrap(translate(language, "cli.intake.noLists", { count: unlisted }), width).join("\n")]),
    totalText(packages, language),
  ];
  return { exitCode: worstExitCode(told.map(exitCodeOf)), text: parts.join("\n\n"), json: { packages } };
}

/** A letter beside the packages, a picture: counted, and told only where it was named as a package. */
function isOtherFile({ problems }: TakenPackage): boolean {
  return problems.some(({ code }) => code === "intake.notPackage");
}

type TakenProblem = TakenPackage["problems"][number];

/** Said of nearly every package where no list was brought: told once, so that what matters of each is seen. */
function isMissingList({ code, severity }: TakenProblem): boolean {
  return code === "signing.noRevocationList" && severity === "warning";
}

/** Of what was here before it counts how it stands: a run that was cut short has told nobody. */
function exitCodeOf({ decision, standing }: TakenPackage): ExitCode {
  switch (decision === "duplicate" ? standing : decision) {
    case null:
      return exitCodes.trouble;
    case "apart":
      return exitCodes.refused;
    case "waiting":
    case "rival":
      return exitCodes.indeterminate;
    case "imported":
    case "superseded":
      return exitCodes.done;
  }
}

function packageText(taken: TakenPackage, language: Language, width: number): string {
  const { decision, standing, body, period, version, late } = taken;
  const words = [decision ?? [], decision === "duplicate" && standing !== null ? standing : []].flat();
  const word =
    words.length === 0
      ? translate(language, "cli.intake.unreadable")
      : words.map((one) => decisionWord(one, language)).join(" · ");
  const rows: Field[] = [[translate(language, "cli.intake.decision"), word]];
  if (body !== null && period !== null && version !== null) {
    const report = { body: nameWithCode(body, language), halfYear: formatHalfYear(period, language), version };
    rows.push([translate(language, "cli.intake.report"), translate(language, "cli.intake.reportOf", report)]);
  }
  if (late !== null) rows.push([translate(language, "cli.intake.delivered"), lateText(late, language)]);
  const reasons = [
    ...taken.problems.filter((problem) => !isMissingList(problem)).map(({ message }) => message[language]),
    taken.error?.message[language] ?? [],
  ].flat();
  for (const reason of reasons) rows.push([translate(language, "cli.intake.reason"), reason]);
  return [safeText(taken.file), ...fields(rows, width, 2)].join("\n");
}

/** As people say it, and as `--body` takes it. */
function nameWithCode(code: string, language: Language): string {
  const name = shortBodyName(code, language);
  return name === code ? code : `${name} (${code})`;
}

function lateText({ bySigning, byIntake }: NonNullable<TakenPackage["late"]>, language: Language): string {
  const told = (days: number) =>
    days === 0 ? translate(language, "cli.intake.inTime") : translate(language, "cli.intake.late", { count: days });
  const signing = bySigning === null ? "—" : told(bySigning);
  return translate(language, "cli.intake.bothDays", { signing, intake: told(byIntake) });
}

function totalText(packages: readonly TakenPackage[], language: Language): string {
  const others = packages.filter(isOtherFile).length;
  const counted = intakeDecisions
    .map(
      (decision) =>
        [decision, packages.filter((taken) => taken.decision === decision && !isOtherFile(taken)).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([decision, count]) => `${decisionWord(decision, language)}: ${count}`);
  const unreadable = packages.filter(({ decision }) => decision === null).length;
  if (others > 0) counted.push(`${translate(language, "cli.intake.otherFiles")}: ${others}`);
  if (unreadable > 0) counted.push(`${translate(language, "cli.intake.unreadable")}: ${unreadable}`);
  return translate(language, "cli.intake.total", { count: packages.length, list: counted.join(", ") });
}

function decisionWord(decision: IntakeDecision, language: Language): string {
  return translate(language, `intake.decisions.${decision}`);
}
