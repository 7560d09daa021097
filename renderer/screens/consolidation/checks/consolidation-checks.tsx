import { IconCircleCheck } from "@tabler/icons-react";
import type { ConsolidationCheck, ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ProblemList, type ShownProblem } from "../../../components/problem-list.tsx";
import { Section } from "../../../components/section.tsx";
import { hrefOf } from "./check-place.ts";

/** All that stands against signing, and all that should be looked at; each leads to where it can be set right. */
export function ConsolidationChecks({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { checks } = consolidation;
  const of = (severity: ConsolidationCheck["severity"]) => checks.filter((check) => check.severity === severity);
  const [errors, warnings] = [of("error"), of("warning")];
  if (checks.length === 0) {
    return (
      <EmptyState
        icon={IconCircleCheck}
        title={t("consolidationScreen.checks.none")}
        text={t("consolidationScreen.checks.noneText")}
      />
    );
  }
  const subjectOf = (number: number): string => t("home.blocks.measure", { number });
  const problems = (found: readonly ConsolidationCheck[]) =>
    saidOnce(found).map((alike) => problemOf(alike, subjectOf));
  return (
    <>
      {errors.length > 0 && (
        <Section
          title={t("consolidationScreen.checks.errors", { count: errors.length })}
          description={t("consolidationScreen.checks.errorsText")}
        >
          <ProblemList problems={problems(errors)} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section
          title={t("consolidationScreen.checks.warnings", { count: warnings.length })}
          description={t("consolidationScreen.checks.warningsText")}
        >
          <ProblemList problems={problems(warnings)} />
        </Section>
      )}
    </>
  );
}

/** What is wrong with several measures in the same words is said once. */
function saidOnce(checks: readonly ConsolidationCheck[]): ConsolidationCheck[][] {
  return [...Map.groupBy(checks, ({ code, message }) => `${code} ${message.kk}`).values()];
}

function problemOf(alike: readonly ConsolidationCheck[], subjectOf: (measure: number) => string): ShownProblem {
  const [first] = alike;
  if (first === undefined) throw new Error("a group of nothing");
  const { code, measure, body, severity, message } = first;
  const shown = { key: `${code} ${measure ?? ""} ${body ?? ""}`, severity, message };
  if (alike.length > 1) {
    return { ...shown, places: alike.map((one) => ({ name: String(one.measure ?? "—"), href: hrefOf(one) })) };
  }
  return { ...shown, href: hrefOf(first), ...(measure !== null && { subject: subjectOf(measure) }) };
}
