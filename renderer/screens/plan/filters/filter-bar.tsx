import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconUser, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { completionForms } from "#shared/plan/schema.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { deadlineKinds, type PlanFilters, standings, statuses } from "../plan-filters.ts";
import classes from "./filter-bar.module.css";
import { FilterMenu } from "./filter-menu.tsx";
import { useFilterWords } from "./use-filter-words.ts";

interface FilterBarProps {
  readonly filters: PlanFilters;
  readonly onChange: (filters: PlanFilters) => void;
}

/** What the plan can be narrowed by: a search, and one menu a kind. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useTranslate();
  const words = useFilterWords();
  return (
    <search className={classes.bar}>
      <SearchField text={filters.text} onSearch={(text) => onChange({ ...filters, text })} />
      <Button
        variant={filters.mine ? "light" : "default"}
        aria-pressed={filters.mine}
        leftSection={<IconUser size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => onChange({ ...filters, mine: !filters.mine })}
      >
        {t("planScreen.filter.mine")}
      </Button>
      <FilterMenu
        name={t("planScreen.filter.standing")}
        filter="standing"
        values={standings}
        filters={filters}
        onChange={onChange}
        wordOf={words.standing}
      />
      <FilterMenu
        name={t("planScreen.filter.status")}
        filter="status"
        values={statuses}
        filters={filters}
        onChange={onChange}
        wordOf={words.status}
      />
      <FilterMenu
        name={t("planScreen.filter.kind")}
        filter="kind"
        values={deadlineKinds}
        filters={filters}
        onChange={onChange}
        wordOf={words.kind}
      />
      <FilterMenu
        name={t("planScreen.filter.form")}
        filter="form"
        values={completionForms}
        filters={filters}
        onChange={onChange}
        wordOf={words.form}
      />
    </search>
  );
}

/** After a letter so long until the list follows, so that it does not flicker under quick fingers. Milliseconds. */
const pause = 120;

function SearchField({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }) {
  const t = useTranslate();
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next;
    onSearch(next);
  }, pause);

  // The address changed from elsewhere: a chip was taken away, or one went back.
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);

  const type = (next: string): void => {
    setTyped(next);
    tell(next);
  };
  return (
    <div className={classes.search}>
      <TextInput
        aria-label={t("planScreen.search")}
        placeholder={t("planScreen.search")}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        rightSection={
          typed === "" ? null : (
            <ActionIcon variant="subtle" aria-label={t("planScreen.clearSearch")} onClick={() => type("")}>
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          )
        }
      />
    </div>
  );
}
