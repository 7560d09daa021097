import type { ReportView } from "#shared/api/report-view.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { indented } from "./terminal/wrap.ts";

type CheckResult = ReportView["checks"][number];

/** How many of the checks' findings are errors, and how many warnings. */
export function countChecks(checks: readonly CheckResult[]): { errors: number; warnings: number } {
  const errors = checks.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: checks.length - errors };
}

/** Errors first, each finding with its measure and field. */
export function checkLines(checks: readonly CheckResult[], language: Language, width: number): string[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const found = checks.filter((check) => check.severity === severity);
    if (found.length === 0) return [];
    const title = translate(language, severity === "error" ? "cli.report.errors" : "cli.report.warnings");
    return ["", `${title}:`, ...found.flatMap((check) => findingLines(check, language, width))];
  });
}

function findingLines({ measure, path, message }: CheckResult, language: Language, width: number): string[] {
  const where =
    measure === null ? translate(language, "cli.report.whole") : translate(language, "cli.report.measure", { measure });
  const field = path === "" ? "" : ` (${path})`;
  const [first = "", ...others] = indented(`${where}${field}: ${message[language]}`, width, 4);
  return [`  – ${first.trimStart()}`, ...others];
}

/** A report as `report fill --json` and `report check --json` print it. */
export function reportJson({ id, body, halfYear, version, state, packageId, checks }: ReportView) {
  const { errors, warnings } = countChecks(checks);
  return { report: { id, body, halfYear, version, state, packageId }, errors, warnings, checks };
}
