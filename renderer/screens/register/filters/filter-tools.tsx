import type { RegisterFilter } from "#shared/register/filter.ts";
import type { RegisterView } from "#shared/register/view.ts";
import { ChosenFilters } from "./chosen-filters.tsx";
import classes from "./filters.module.css";
import { RegisterFilterBar } from "./register-filter-bar.tsx";

interface FilterToolsProps {
  readonly view: RegisterView;
  readonly filter: RegisterFilter;
  /** How much the view shows, in words; empty while that is not known. */
  readonly count: string;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** Above a view: what it can be narrowed by, and what narrows it now. */
export function FilterTools({ view, filter, count, onChange }: FilterToolsProps) {
  return (
    <div className={classes.tools}>
      <RegisterFilterBar view={view} filter={filter} onChange={onChange} />
      <ChosenFilters view={view} filter={filter} count={count} onChange={onChange} />
    </div>
  );
}
