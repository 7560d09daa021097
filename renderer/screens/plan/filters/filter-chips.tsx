import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { chosenFilters } from "#shared/plan-list/filter-text.ts";
import { noFilters, type PlanFilters } from "#shared/plan-list/plan-filters.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import classes from "./filter-chips.module.css";

interface FilterChipsProps {
  readonly filters: PlanFilters;
  readonly shown: number;
  readonly total: number;
  readonly onChange: (filters: PlanFilters) => void;
}

/** What narrows the plan now, each to be taken away with a click, and how much of it is left. */
export function FilterChips({ filters, shown, total, onChange }: FilterChipsProps) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const chips = chosenFilters(filters, plan, language);
  const count = shown === total ? t("planScreen.all", { count: total }) : t("planScreen.shown", { shown, total });
  const isNarrowed = chips.length > 0 || filters.text !== "";

  useEffect(() => {
    if (isNarrowed) announce(count);
  }, [isNarrowed, count]);

  return (
    <div className={classes.line}>
      <span className={classes.count}>{count}</span>
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={t("planScreen.filter.chosen")}>
          {chips.map(({ key, text, without }) => (
            <li key={key}>
              <UnstyledButton
                className={classes.chip}
                aria-label={t("planScreen.filter.remove", { filter: text })}
                onClick={() => onChange(without)}
              >
                {text}
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
