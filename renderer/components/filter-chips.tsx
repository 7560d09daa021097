import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import classes from "./filter-chips.module.css";

interface Chip<Filter> {
  readonly key: string;
  readonly text: string;
  /** The filter as it is once this is taken away. */
  readonly without: Filter;
}

interface FilterChipsProps<Filter> {
  readonly chips: readonly Chip<Filter>[];
  /** How much is left, in words. */
  readonly count: string;
  /** What the list is called, what taking one away, and what taking all away. */
  readonly chosen: string;
  readonly remove: (text: string) => string;
  readonly removeAll: string;
  /** The filter with nothing of it chosen. */
  readonly none: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** How much there is, and what narrows it now, each to be taken away with a click. */
export function FilterChips<Filter>(props: FilterChipsProps<Filter>) {
  const { chips, count, chosen, remove, removeAll, none, onChange } = props;
  return (
    <div className={classes.line}>
      <span className={classes.count}>{count}</span>
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={chosen}>
          {chips.map(({ key, text, without }) => (
            <li key={key}>
              <UnstyledButton className={classes.chip} aria-label={remove(text)} onClick={() => onChange(without)}>
                {text}
                <IconX size={14} aria-hidden="true" />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {chips.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(none)}>
          {removeAll}
        </Button>
      )}
    </div>
  );
}
