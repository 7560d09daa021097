import { Button, NativeSelect } from "@mantine/core";
import { type JournalFilter, journalActions, wholeJournal } from "#shared/journal.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { DateField } from "../../components/date-field.tsx";
import { isNarrowed } from "./filter-address.ts";
import classes from "./journal.module.css";

interface JournalFiltersProps {
  readonly filter: JournalFilter;
  readonly onChange: (filter: JournalFilter) => void;
}

/** Who, what, when: to what the journal is narrowed. */
export function JournalFilters({ filter, onChange }: JournalFiltersProps) {
  const t = useTranslate();
  const { compare } = useFormats();
  const { data: actors = [] } = useCall("journal", "actors", {});
  const actions = journalActions
    .map((value) => ({ value: value as string, label: t(`journal.actions.${value}`) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <search className={classes.filters} aria-label={t("journal.filter.name")}>
      <NativeSelect
        label={t("journal.filter.actor")}
        value={filter.actor ?? ""}
        data={[{ value: "", label: t("journal.filter.anyActor") }, ...actors.toSorted(compare)]}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, actor: value === "" ? null : value })}
      />
      <NativeSelect
        label={t("journal.filter.action")}
        value={filter.action ?? ""}
        data={[{ value: "", label: t("journal.filter.anyAction") }, ...actions]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, action: journalActions.find((action) => action === value) ?? null })
        }
      />
      <DateField
        label={t("journal.filter.from")}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
        {...(filter.until !== null && { max: filter.until })}
      />
      <DateField
        label={t("journal.filter.until")}
        value={filter.until}
        onChange={(until) => onChange({ ...filter, until })}
        {...(filter.from !== null && { min: filter.from })}
      />
      {isNarrowed(filter) && (
        <Button variant="subtle" onClick={() => onChange(wholeJournal)}>
          {t("journal.filter.clear")}
        </Button>
      )}
    </search>
  );
}
