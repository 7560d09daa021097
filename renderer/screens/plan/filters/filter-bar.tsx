import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconUser, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { completionForms, type Plan } from "#shared/plan/schema.ts";
import { filterWord } from "#shared/plan-list/filter-text.ts";
import {
  deadlineKinds,
  type ListFilter,
  listFilters,
  type PlanFilters,
  standings,
  statuses,
} from "#shared/plan-list/plan-filters.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import classes from "./filter-bar.module.css";
import { FilterMenu } from "./filter-menu.tsx";

interface FilterBarProps {
  readonly filters: PlanFilters;
  readonly onChange: (filters: PlanFilters) => void;
  /** What else stands beside the search. */
  readonly beside: ReactNode;
}

/** What the plan can be narrowed by: a search, and one menu a kind. */
export function FilterBar({ filters, onChange, beside }: FilterBarProps) {
  const t = useTranslate();
  const { language, compare } = useFormats();
  const { plan } = useWorkplace();
  const wordOf = useMemo(() => filterWord(plan, language), [plan, language]);
  const values = useMemo(() => {
    const all = filterValues(plan);
    return { ...all, body: all.body.toSorted((a, b) => compare(wordOf("body", a), wordOf("body", b))) };
  }, [plan, compare, wordOf]);
  return (
    <search className={classes.bar}>
      <SearchField text={filters.text} onSearch={(text) => onChange({ ...filters, text })} />
      {beside}
      <div className={classes.filters}>
        <Button
          variant={filters.mine ? "light" : "default"}
          aria-pressed={filters.mine}
          leftSection={<IconUser size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => onChange({ ...filters, mine: !filters.mine })}
        >
          {t("planScreen.filter.mine")}
        </Button>
        {listFilters.map((filter) => (
          <FilterMenu
            key={filter}
            name={t(`planScreen.filter.${filter}`)}
            filter={filter}
            values={values[filter]}
            filters={filters}
            onChange={onChange}
            wordOf={(value) => wordOf(filter, value)}
          />
        ))}
      </div>
    </search>
  );
}

/** What can be chosen: all of the program's own kinds, and the sections and bodies that this plan names. */
function filterValues({ edition }: Plan): { readonly [F in ListFilter]: readonly PlanFilters[F][number][] } {
  const bodies = edition.measures.flatMap(({ responsible }) => responsible.map(({ body }) => body));
  return {
    standing: standings,
    status: statuses,
    kind: deadlineKinds,
    section: edition.sections.map(({ number }) => number),
    body: [...new Set(bodies)],
    form: completionForms,
  };
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
