import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { countFilters, noFilters, type PlanFilters, toggled } from "../plan-filters.ts";
import classes from "./filter-chips.module.css";
import { useFilterWords } from "./use-filter-words.ts";

interface FilterChipsProps {
  readonly filters: PlanFilters;
  readonly shown: number;
  readonly total: number;
  readonly onChange: (filters: PlanFilters) => void;
}

/** What narrows the plan now, each to be taken away with a click, and how much of it is left. */
export function FilterChips({ filters, shown, total, onChange }: FilterChipsProps) {
  const t = useTranslate();
  const chips = useChips(filters, onChange);
  const count = shown === total ? t("planScreen.all", { count: total }) : t("planScreen.shown", { shown, total });
  const isNarrowed = countFilters(filters) > 0 || filters.text !== "";

  useEffect(() => {
    if (isNarrowed) announce(count);
  }, [isNarrowed, count]);

  return (
    <div className={classes.line}>
      <span className={classes.count}>{count}</span>
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={t("planScreen.filter.chosen")}>
          {chips.map(({ key, words, remove }) => (
            <li key={key}>
              <UnstyledButton
                className={classes.chip}
                aria-label={t("planScreen.filter.remove", { filter: words })}
                onClick={remove}
              >
                {words}
                <IconX size={14} aria-hidden="true" />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {chips.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...noFilters, text: filters.text })}>
          {t("planScreen.filter.removeAll")}
        </Button>
      )}
    </div>
  );
}

interface Chip {
  readonly key: string;
  readonly words: string;
  readonly remove: () => void;
}

function useChips(filters: PlanFilters, onChange: (filters: PlanFilters) => void): Chip[] {
  const t = useTranslate();
  const { date } = useFormats();
  const words = useFilterWords();
  const { mine, standing, status, kind, form } = filters;
  return [
    ...(mine
      ? [{ key: "mine", words: t("planScreen.filter.mine"), remove: () => onChange({ ...filters, mine: false }) }]
      : []),
    ...standing.map((value) => ({
      key: `standing-${value}`,
      words: words.standing(value),
      remove: () => onChange(toggled(filters, "standing", value)),
    })),
    ...status.map((value) => ({
      key: `status-${value}`,
      words: words.status(value),
      remove: () => onChange(toggled(filters, "status", value)),
    })),
    ...kind.map((value) => ({
      key: `kind-${value}`,
      words: words.kind(value),
      remove: () => onChange(toggled(filters, "kind", value)),
    })),
    ...form.map((value) => ({
      key: `form-${value}`,
      words: words.form(value),
      remove: () => onChange(toggled(filters, "form", value)),
    })),
    ...(filters.date === null
      ? []
      : [
          {
            key: "date",
            words: t("planScreen.filter.dueOn", { date: date(filters.date) }),
            remove: () => onChange({ ...filters, date: null }),
          },
        ]),
  ];
}
