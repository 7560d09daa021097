import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";

interface GuideSearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is looked for in the guide, with Kazakh letters or without; Escape empties it. */
export function GuideSearchField({ value, onChange }: GuideSearchFieldProps) {
  const t = useTranslate();
  return (
    <search>
      <TextInput
        label={t("help.search")}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && value !== "") onChange("");
        }}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={
          value !== "" && <CloseButton size="sm" aria-label={t("help.clear")} onClick={() => onChange("")} />
        }
      />
    </search>
  );
}
