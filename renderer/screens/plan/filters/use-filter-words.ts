import { useMemo } from "react";
import type { CompletionForm, Measure } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import type { PlanFilters } from "../plan-filters.ts";

/** The words of the filters' values; a form of completion is called as the plan calls it. */
export interface FilterWords {
  readonly standing: (value: PlanFilters["standing"][number]) => string;
  readonly kind: (value: PlanFilters["kind"][number]) => string;
  readonly form: (value: CompletionForm) => string;
  readonly status: (value: PlanFilters["status"][number]) => string;
}

/** The words of the filters in the language shown. */
export function useFilterWords(): FilterWords {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  return useMemo(() => {
    const forms = firstOfEachForm(plan.edition.measures);
    return {
      standing: (value) => t(`planScreen.standing.${value}`),
      kind: (value) => t(`planScreen.kind.${value}`),
      form: (value) => {
        const text = pick(forms.get(value)?.completionFormText ?? { kk: value, ru: value });
        return text.charAt(0).toUpperCase() + text.slice(1);
      },
      status: (value) => t(`status.${value}`),
    };
  }, [t, pick, plan]);
}

/** The plan prints a form in one number or the other: the first measure that has it names it. */
function firstOfEachForm(measures: readonly Measure[]): Map<CompletionForm, Measure> {
  return new Map(measures.toReversed().map((measure) => [measure.completionForm, measure]));
}
