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
  const problemOf = (check: ConsolidationCheck): ShownProblem => ({
    key: `${check.code} ${check.measure ?? ""} ${check.body ?? ""}`,
    severity: check.severity,
    message: check.message,
    href: hrefOf(check),
    ...(check.measure !== null && { subject: t("home.blocks.measure", { number: check.measure }) }),
  });
  return (
    <>
      {errors.length > 0 && (
        <Section
          title={t("consolidationScreen.checks.errors", { count: errors.length })}
          description={t("consolidationScreen.checks.errorsText")}
        >
          <ProblemList problems={errors.map(problemOf)} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section
          title={t("consolidationScreen.checks.warnings", { count: warnings.length })}
          description={t("consolidationScreen.checks.warningsText")}
        >
          <ProblemList problems={warnings.map(problemOf)} />
        </Section>
      )}
    </>
  );
}
