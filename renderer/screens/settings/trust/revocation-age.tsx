import { Select } from "@mantine/core";
import { useTranslate } from "../../../app/language/use-translate.ts";
import type { SettingSectionProps } from "../section-props.ts";

/** Days: from a list a day to one a quarter; whatever else was set stays in the choice. */
const usual = [1, 3, 7, 14, 30, 90];
const asPromised = "promised";

/** How old a list of revoked certificates may be at most. */
export function RevocationAge({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  const { revocationMaxDays: days } = settings;
  const choice = [...new Set([...usual, ...(days === null ? [] : [days])])].sort((a, b) => a - b);
  return (
    <Select
      label={t("settingsScreen.revocationMaxDays")}
      description={t("settingsScreen.revocationMaxDaysText")}
      allowDeselect={false}
      checkIconPosition="right"
      maw="24rem"
      data={[
        { value: asPromised, label: t("settingsScreen.revocationMaxDaysNone") },
        ...choice.map((count) => ({ value: String(count), label: t("settingsScreen.revocationAge", { count }) })),
      ]}
      value={days === null ? asPromised : String(days)}
      onChange={(next) => next !== null && save({ revocationMaxDays: next === asPromised ? null : Number(next) })}
    />
  );
}
