import { Button, Menu } from "@mantine/core";
import { IconCheck, IconColumns3 } from "@tabler/icons-react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { fixedColumns, planColumns, type TableLook } from "./columns.ts";
import classes from "./plan-table.module.css";

interface ColumnChoiceProps {
  readonly look: TableLook;
  readonly onChange: (look: TableLook) => void;
}

/** Which columns are shown, and whether long names are cut. */
export function ColumnChoice({ look, onChange }: ColumnChoiceProps) {
  const t = useTranslate();
  const choosable = planColumns.filter((column) => !fixedColumns.includes(column));
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden="true" />}
        >
          {t("planScreen.columns.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("planScreen.columns.choose")}</Menu.Label>
        {choosable.map((column) => {
          const isShown = !look.hidden.includes(column);
          const hidden = isShown ? [...look.hidden, column] : look.hidden.filter((other) => other !== column);
          return (
            <Choice key={column} isChosen={isShown} onChoose={() => onChange({ ...look, hidden })}>
              {t(`planScreen.columns.${column}`)}
            </Choice>
          );
        })}
        <Menu.Divider />
        <Choice isChosen={look.compact} onChoose={() => onChange({ ...look, compact: !look.compact })}>
          {t("planScreen.columns.compact")}
        </Choice>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={isChosen}
      leftSection={<IconCheck className={classes.check} data-chosen={isChosen} size={16} aria-hidden="true" />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}
