import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import classes from "./choice-menu.module.css";

interface ChoiceMenuProps<Value extends string | number> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onToggle: (value: Value) => void;
}

/** A menu of values, any number of them chosen; how many stands on its button. */
export function ChoiceMenu<Value extends string | number>(props: ChoiceMenuProps<Value>) {
  const { name, values, chosen, wordOf, onToggle } = props;
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
          <Menu.CheckboxItem key={String(value)} checked={chosen.includes(value)} onChange={() => onToggle(value)}>
            {wordOf(value)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
