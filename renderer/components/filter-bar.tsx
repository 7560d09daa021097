import type { ReactNode } from "react";
import classes from "./filter-bar.module.css";

interface FilterBarProps {
  /** The field of the search; null = nothing is searched for. */
  readonly search: ReactNode;
  /** What else stands beside the search. */
  readonly beside?: ReactNode;
  /** A button or a menu a kind. */
  readonly children: ReactNode;
}

/** What a table can be narrowed by: a search above, and the kinds of what is chosen below it. */
export function FilterBar({ search, beside, children }: FilterBarProps) {
  return (
    <search className={classes.bar}>
      {search !== null && <div className={classes.search}>{search}</div>}
      {beside}
      <div className={classes.filters}>{children}</div>
    </search>
  );
}
