import { Button, NativeSelect } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useMemo } from "react";
import { verdictSchema } from "#shared/package/verdict.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import { type RegisterFilter, statedStatuses } from "#shared/register/filter.ts";
import { type FilterList, filterLists, filterWord, toggledValue } from "#shared/register/filter-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ChoiceMenu } from "../../../components/choice-menu.tsx";
import { SearchField } from "../../../components/search-field.tsx";
import classes from "./answers.module.css";
import { SavedFilters } from "./saved-filters.tsx";

interface FilterBarProps {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** What answers can be narrowed by: words, the half-year, and one menu a kind. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const t = useTranslate();
  const { halfYear: halfYearName } = useFormats();
  return (
    <search className={classes.bar}>
      <div className={classes.search}>
        <SearchField
          text={filter.text}
          onSearch={(text) => onChange({ ...filter, text })}
          label={t("register.search.placeholder")}
          clear={t("register.search.clear")}
          maxLength={200}
        />
      </div>
      <SavedFilters filter={filter} onChoose={onChange} />
      <div className={classes.filters}>
        <NativeSelect
          aria-label={t("register.filter.halfYear")}
          value={filter.halfYear ?? ""}
          data={[
            { value: "", label: t("register.filter.anyHalfYear") },
            ...halfYears.toReversed().map((value) => ({ value, label: halfYearName(value) })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ ...filter, halfYear: value === "" ? null : value })}
        />
        {filterLists.map((list) => (
          <ListMenu key={list} list={list} filter={filter} onChange={onChange} />
        ))}
        <Button
          variant={filter.all ? "light" : "default"}
          aria-pressed={filter.all}
          leftSection={<IconArchive size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => onChange({ ...filter, all: !filter.all })}
        >
          {t("register.filter.all")}
        </Button>
      </div>
    </search>
  );
}

function ListMenu<L extends FilterList>({ list, filter, onChange }: FilterBarProps & { readonly list: L }) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const values = useListValues();
  return (
    <ChoiceMenu<RegisterFilter[L][number]>
      name={t(`register.filter.${list}`)}
      values={values[list]}
      chosen={filter[list]}
      wordOf={(value) => filterWord(list, value, plan, language)}
      onToggle={(value) => onChange(toggledValue(filter, list, value))}
    />
  );
}

/** What can be chosen: every body that owes a report in any half-year, as the language sorts them, and the plan's measures. */
function useListValues(): { readonly [L in FilterList]: readonly RegisterFilter[L][number][] } {
  const { compare, language } = useFormats();
  const { plan } = useWorkplace();
  return useMemo(() => {
    const owing = new Set(halfYears.flatMap((one) => reportingBodies(plan, one).map(({ code }) => code)));
    const word = (code: string) => filterWord("bodies", code, plan, language);
    return {
      bodies: [...owing].sort((a, b) => compare(word(a), word(b))),
      measures: plan.edition.measures.map(({ number }) => number),
      statuses: statedStatuses,
      verdicts: verdictSchema.options,
    };
  }, [plan, compare, language]);
}
