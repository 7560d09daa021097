import { Button, Menu } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { fixedColumns, planColumns } from "#shared/plan-list/plan-columns.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import type { TableLook } from "./columns.ts";

interface ColumnChoiceProps {
  readonly look: TableLook;
  readonly onChange: (look: TableLook) => void;
}

/** Which columns are shown, and whether long names are cut. */
export function ColumnChoice({ look, onChange }: ColumnChoiceProps) {
  const t = useTranslate();
  const choosable = planColumns.filter((column) => !fixedColumns.includes(column));
  return (
    <Menu position="bottom-end" withinPortal={false}>
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
            <Menu.CheckboxItem key={column} checked={isShown} onChange={() => onChange({ ...look, hidden })}>
              {t(`planScreen.columns.${column}`)}
            </Menu.CheckboxItem>
          );
        })}
        <Menu.Divider />
        <Menu.CheckboxItem checked={look.compact} onChange={(compact) => onChange({ ...look, compact })}>
          {t("planScreen.columns.compact")}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
