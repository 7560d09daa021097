import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { chosenValues } from "#shared/register/filter-text.ts";
import type { RegisterView } from "#shared/register/view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { FilterChips } from "../../../components/filter-chips.tsx";

interface ChosenFiltersProps {
  readonly view: RegisterView;
  readonly filter: RegisterFilter;
  /** How much there is, in words. */
  readonly count: string;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** How much a view shows, and what narrows it, each to be taken away with a click. */
export function ChosenFilters({ view, filter, count, onChange }: ChosenFiltersProps) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const chips = chosenValues(view, filter, plan, language);
  return (
    <FilterChips
      chips={chips}
      count={count}
      chosen={t("register.filter.chosen")}
      remove={(text) => t("register.filter.remove", { filter: text })}
      removeAll={t("register.filter.removeAll")}
      none={{ ...everything, text: filter.text }}
      onChange={onChange}
    />
  );
}
