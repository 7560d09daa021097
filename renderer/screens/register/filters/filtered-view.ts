import type { RegisterFilter } from "#shared/register/filter.ts";

/** What a view that can be narrowed is given. */
export interface FilteredViewProps {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}
