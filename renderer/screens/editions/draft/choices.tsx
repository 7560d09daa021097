import { NativeSelect } from "@mantine/core";
import { isReporter } from "#shared/plan/body-validity.ts";
import { lastDayOfMonth } from "#shared/plan/calendar-date.ts";
import type { Deadline, Plan } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "../editions.module.css";

interface MeasureChoiceProps {
  readonly plan: Plan;
  readonly value: number;
  readonly onChange: (measure: number) => void;
}

/** A measure of the plan by number and name. */
export function MeasureChoice({ plan, value, onChange }: MeasureChoiceProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  return (
    <NativeSelect
      label={t("editions.add.measure")}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={plan.edition.measures.map(({ number, name }) => ({
        value: String(number),
        label: `${number}. ${pick(name)}`,
      }))}
    />
  );
}

interface BodyChoiceProps {
  readonly label: string;
  readonly plan: Plan;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A body of the plan, groups left out, as the language orders them. */
export function BodyChoice({ label, plan, value, onChange }: BodyChoiceProps) {
  const { pick, compare } = useFormats();
  const bodies = plan.bodies
    .filter(isReporter)
    .map(({ code, abbreviation, name }) => ({ value: code, label: `${pick(abbreviation)} – ${pick(name)}` }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: "", label: "—" }, ...bodies]}
    />
  );
}

const months = Array.from({ length: 63 }, (_, index) => {
  const month = index + 9;
  return `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});
const kinds = ["month", "yearly", "permanent", "asNeeded"] as const;

/** Column 5: one of four kinds; a month is due on its last day. */
export function DeadlineChoice({
  value,
  onChange,
}: {
  readonly value: Deadline;
  readonly onChange: (deadline: Deadline) => void;
}) {
  const t = useTranslate();
  const { month: formatMonth } = useFormats();
  const choose = (kind: string, month = months[0] ?? ""): void => {
    if (kind === "yearly" || kind === "permanent" || kind === "asNeeded") onChange({ kind });
    else onChange({ kind: "month", month, date: lastDayOfMonth(month) });
  };
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t("editions.fields.measure.deadline")}
        value={value.kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={kinds.map((kind) => ({ value: kind, label: t(`editions.add.deadlines.${kind}`) }))}
      />
      {value.kind === "month" && (
        <NativeSelect
          label={t("editions.add.month")}
          value={value.month}
          onChange={(event) => choose("month", event.currentTarget.value)}
          data={months.map((month) => ({ value: month, label: formatMonth(month) }))}
        />
      )}
    </div>
  );
}
