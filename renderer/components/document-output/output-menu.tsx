import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";

export interface OutputChoice {
  readonly key: string;
  readonly label: string;
  readonly onChoose: () => void;
}

interface OutputMenuProps {
  /** What is kept: «Көрсетілгенді сақтау». */
  readonly label: string;
  readonly choices: readonly OutputChoice[];
  readonly disabled: boolean;
}

/** In which form what is shown is kept as a file. */
export function OutputMenu({ label, choices, disabled }: OutputMenuProps) {
  const t = useTranslate();
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
        >
          {t("app.output.open")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {choices.map(({ key, label: words, onChoose }) => (
          <Menu.Item key={key} onClick={onChoose}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
