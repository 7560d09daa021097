import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ListFilter, type PlanFilters, toggled } from "#shared/plan-list/plan-filters.ts";
import classes from "./filter-menu.module.css";

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
  const chosen: readonly PlanFilters[F][number][] = filters[filter];
  return (
    <Menu position="bottom-start" withinPortal={false} classNames={{ dropdown: classes.values }}>
      <Menu.Target>
        <Button
          variant={chosen.length > 0 ? "light" : "default"}
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
        >
          {chosen.length > 0 ? `${name}: ${chosen.length}` : name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {values.map((value) => (
          <Menu.CheckboxItem
            key={String(value)}
            checked={chosen.includes(value)}
            onChange={() => onChange(toggled(filters, filter, value))}
          >
            {wordOf(value)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
