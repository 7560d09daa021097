import { Button } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
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
import { FilterBar } from "../../../components/filter-bar.tsx";
import { SearchField } from "../../../components/search-field.tsx";
import { FilterMenu } from "./filter-menu.tsx";

interface PlanFilterBarProps {
  readonly filters: PlanFilters;
  readonly onChange: (filters: PlanFilters) => void;
  /** What else stands beside the search. */
  readonly beside: ReactNode;
}

/** What the plan can be narrowed by: a search, and one menu a kind. */
export function PlanFilterBar({ filters, onChange, beside }: PlanFilterBarProps) {
  const t = useTranslate();
  const { language, compare } = useFormats();
  const { plan } = useWorkplace();
  const wordOf = useMemo(() => filterWord(plan, language), [plan, language]);
  const values = useMemo(() => {
    const all = filterValues(plan);
    return { ...all, body: all.body.toSorted((a, b) => compare(wordOf("body", a), wordOf("body", b))) };
  }, [plan, compare, wordOf]);
  return (
    <FilterBar
      search={
        <SearchField
          text={filters.text}
          onSearch={(text) => onChange({ ...filters, text })}
          label={t("planScreen.search")}
          clear={t("planScreen.clearSearch")}
        />
      }
      beside={beside}
    >
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
    </FilterBar>
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
