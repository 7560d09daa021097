import { type ListFilter, type PlanFilters, toggled } from "#shared/plan-list/plan-filters.ts";
import { ChoiceMenu } from "../../../components/choice-menu.tsx";

interface FilterMenuProps<F extends ListFilter> {
  readonly name: string;
  readonly filter: F;
  readonly values: readonly PlanFilters[F][number][];
  readonly filters: PlanFilters;
  readonly onChange: (filters: PlanFilters) => void;
  readonly wordOf: (value: PlanFilters[F][number]) => string;
}

/** One kind of filter: a menu of its values, any number of them chosen. */
export function FilterMenu<F extends ListFilter>(props: FilterMenuProps<F>) {
  const { name, filter, values, filters, onChange, wordOf } = props;
  return (
    <ChoiceMenu<PlanFilters[F][number]>
      name={name}
      values={values}
      chosen={filters[filter]}
      wordOf={wordOf}
      onToggle={(value) => onChange(toggled(filters, filter, value))}
    />
  );
}
