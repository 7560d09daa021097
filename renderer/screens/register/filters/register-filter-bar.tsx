import { Button, NativeSelect } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useMemo } from "react";
import { verdictSchema } from "#shared/package/verdict.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import type { RegisterFilter } from "#shared/register/filter.ts";
import { type FilterList, filterLists, filterWord, toggledValue } from "#shared/register/filter-text.ts";
import type { RegisterView } from "#shared/register/view.ts";
import { filterOf, narrows, standingsOf, statusesOf } from "#shared/register/view-filters.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ChoiceMenu } from "../../../components/choice-menu.tsx";
import { FilterBar } from "../../../components/filter-bar.tsx";
import { SearchField } from "../../../components/search-field.tsx";
import { SavedFilters } from "./saved-filters.tsx";

interface RegisterFilterBarProps {
  readonly view: RegisterView;
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** What a view can be narrowed by: words, the half-year, and one menu a kind; and the filters that were kept. */
export function RegisterFilterBar({ view, filter, onChange }: RegisterFilterBarProps) {
  const t = useTranslate();
  const { halfYear: halfYearName } = useFormats();
  const isSearched = narrows(view, "text");
  return (
    <FilterBar
      search={
        isSearched ? (
          <SearchField
            text={filter.text}
            onSearch={(text) => onChange({ ...filter, text })}
            label={t("register.search.placeholder")}
            clear={t("register.search.clear")}
            maxLength={200}
          />
        ) : null
      }
      beside={isSearched && <SavedFilters filter={filter} onChoose={onChange} />}
    >
      {narrows(view, "halfYear") && (
        <NativeSelect
          aria-label={t("register.filter.halfYear")}
          value={filter.halfYear ?? ""}
          data={[
            { value: "", label: t("register.filter.anyHalfYear") },
            ...halfYears.toReversed().map((value) => ({ value, label: halfYearName(value) })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ ...filter, halfYear: value === "" ? null : value })}
        />
      )}
      {filterLists
        .filter((list) => narrows(view, list))
        .map((list) => (
          <ListMenu key={list} list={list} view={view} filter={filter} onChange={onChange} />
        ))}
      {narrows(view, "all") && (
        <Button
          variant={filter.all ? "light" : "default"}
          aria-pressed={filter.all}
          leftSection={<IconArchive size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => onChange({ ...filter, all: !filter.all })}
        >
          {t("register.filter.all")}
        </Button>
      )}
      {!isSearched && <SavedFilters filter={filter} onChoose={onChange} />}
    </FilterBar>
  );
}

function ListMenu<L extends FilterList>({
  list,
  view,
  filter,
  onChange,
}: RegisterFilterBarProps & { readonly list: L }) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const values = useListValues(view);
  return (
    <ChoiceMenu<RegisterFilter[L][number]>
      name={t(`register.filter.${list}`)}
      values={values[list]}
      chosen={filterOf(view, filter)[list]}
      wordOf={(value) => filterWord(list, value, plan, language)}
      onToggle={(value) => onChange(toggledValue(filter, list, value))}
    />
  );
}

/** What can be chosen: every body that owes a report in any half-year, as the language sorts them; the plan's sections and measures. */
function useListValues(view: RegisterView): { readonly [L in FilterList]: readonly RegisterFilter[L][number][] } {
  const { compare, language } = useFormats();
  const { plan } = useWorkplace();
  return useMemo(() => {
    const owing = new Set(halfYears.flatMap((one) => reportingBodies(plan, one).map(({ code }) => code)));
    const word = (code: string) => filterWord("bodies", code, plan, language);
    return {
      bodies: [...owing].sort((a, b) => compare(word(a), word(b))),
      measures: plan.edition.measures.map(({ number }) => number),
      sections: plan.edition.sections.map(({ number }) => number),
      statuses: statusesOf(view),
      standings: standingsOf(view),
      verdicts: verdictSchema.options,
    };
  }, [view, plan, compare, language]);
}
