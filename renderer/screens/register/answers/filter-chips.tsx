import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { chosenValues } from "#shared/register/filter-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import classes from "./answers.module.css";

interface FilterChipsProps {
  readonly filter: RegisterFilter;
  /** How many were found, in words. */
  readonly count: string;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** How many answers there are, and what narrows them, each to be taken away with a click. */
export function FilterChips({ filter, count, onChange }: FilterChipsProps) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const chips = chosenValues(filter, plan, language);
  return (
    <div className={classes.line}>
      <span className={classes.count}>{count}</span>
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={t("register.filter.chosen")}>
          {chips.map(({ key, text, without }) => (
            <li key={key}>
              <UnstyledButton
                className={classes.chip}
                aria-label={t("register.filter.remove", { filter: text })}
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
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...everything, text: filter.text })}>
          {t("register.filter.removeAll")}
        </Button>
      )}
    </div>
  );
}
