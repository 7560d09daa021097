import type { AnswerSummary } from "#shared/api/answering-view.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { type Column, table } from "../terminal/table.ts";

/** Packages with their answers, in a table: body, version, how far, what was decided, remarks, how late. */
export function answersTable(answers: readonly AnswerSummary[], language: Language, width: number): string {
  const heading = (
    name: "body" | "version" | "standing" | "decision" | "remarks" | "late",
    narrowest: number | null,
  ) => ({
    heading: translate(language, `cli.receipts.columns.${name}`),
    narrowest,
  });
  const columns: Column[] = [
    heading("body", null),
    heading("version", null),
    heading("standing", 10),
    heading("decision", 10),
    heading("remarks", null),
    heading("late", 10),
  ];
  return table(
    columns,
    answers.map(({ body, version, standing, answer, remarks, late }) => [
      body,
      String(version),
      translate(language, `answering.standings.${standing}`),
      answer === null ? "—" : translate(language, `cli.receipt.decisions.${answer}`),
      remarks === 0 ? "—" : String(remarks),
      late === null || late.byIntake === 0
        ? translate(language, "cli.intake.inTime")
        : translate(language, "cli.intake.late", { count: late.byIntake }),
    ]),
    width,
  );
}

/** `BGM v1`: a package named among others. */
export function shortName({ body, version }: Pick<AnswerSummary, "body" | "version">): string {
  return `${body} v${version}`;
}
