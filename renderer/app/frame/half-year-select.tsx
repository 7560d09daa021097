import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { formatShortDate } from "#shared/language/dates.ts";
import { planEnded } from "#shared/plan/current-half-year.ts";
import { consolidatedDueDate, daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { type HalfYear, halfYears, isFirstHalf, yearOf } from "#shared/plan/half-year.ts";
import { useFormats } from "../language/use-formats.ts";
import { type Translate, useTranslate } from "../language/use-translate.ts";
import { useWorkplace } from "../workplace/workplace.tsx";
import classes from "./half-year-select.module.css";

/** Plan and half-year in the frame; a click shows all half-years with what is left of each. */
export function HalfYearSelect() {
  const t = useTranslate();
  const { halfYear: formatHalfYear } = useFormats();
  const { plan, settings, halfYear, chooseHalfYear, today } = useWorkplace();
  // What one owes: a body its report, ҚАӨМ the consolidated one.
  const dueOf = (one: HalfYear): string =>
    (settings.mode === "qaom" ? consolidatedDueDate(one) : reportDueDate(one)).date;
  const { number } = plan.edition.resolution;
  return (
    <Menu position="bottom-start" width={380} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className={classes.plan}>{t("app.frame.plan", { number })} · </span>
          <b>{shortHalfYear(t, halfYear)}</b>
          <span className={classes.left}>{leftOf(t, dueOf(halfYear), today)}</span>
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown} aria-label={t("app.frame.chooseHalfYear")}>
        <Menu.RadioGroup value={halfYear} onChange={(value) => chooseHalfYear(value as HalfYear)}>
          {halfYears.toReversed().map((one) => (
            <Menu.RadioItem
              key={one}
              value={one}
              rightSection={<span className={classes.due}>{formatShortDate(dueOf(one))}</span>}
            >
              {formatHalfYear(one)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function shortHalfYear(t: Translate, halfYear: HalfYear): string {
  return t("app.frame.halfYearShort", { year: yearOf(halfYear), half: isFirstHalf(halfYear) ? "I" : "II" });
}

function leftOf(t: Translate, due: string, today: string): string {
  if (planEnded(today)) return t("app.frame.planEnded");
  const left = daysLeft(due, today);
  if (left === 0) return t("app.frame.dueToday");
  return left > 0 ? t("app.frame.daysLeft", { count: left }) : t("app.frame.daysLate", { count: -left });
}
