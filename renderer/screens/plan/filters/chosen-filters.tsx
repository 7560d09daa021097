import { useEffect } from "react";
import { chosenFilters } from "#shared/plan-list/filter-text.ts";
import { noFilters, type PlanFilters } from "#shared/plan-list/plan-filters.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { FilterChips } from "../../../components/filter-chips.tsx";

interface ChosenFiltersProps {
  readonly filters: PlanFilters;
  readonly shown: number;
  readonly total: number;
  readonly onChange: (filters: PlanFilters) => void;
}

/** What narrows the plan now, each to be taken away with a click, and how much of it is left. */
export function ChosenFilters({ filters, shown, total, onChange }: ChosenFiltersProps) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const chips = chosenFilters(filters, plan, language);
  const count = shown === total ? t("planScreen.all", { count: total }) : t("planScreen.shown", { shown, total });
  const isNarrowed = chips.length > 0 || filters.text !== "";

  useEffect(() => {
    if (isNarrowed) announce(count);
  }, [isNarrowed, count]);

  return (
    <FilterChips
      chips={chips}
      count={count}
      chosen={t("planScreen.filter.chosen")}
      remove={(text) => t("planScreen.filter.remove", { filter: text })}
      removeAll={t("planScreen.filter.removeAll")}
      none={{ ...noFilters, text: filters.text }}
      onChange={onChange}
    />
  );
}
