import { MultiSelect } from "@mantine/core";
import type { Plan, Responsible, ResponsibleRole } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { BodyChoice } from "./choices.tsx";
import { inRole, withRole } from "./responsible.ts";

interface ResponsibleChoiceProps {
  readonly plan: Plan;
  readonly value: readonly Responsible[];
  readonly onChange: (responsible: Responsible[]) => void;
}

/** Column 4 of a measure: who leads, who carries it out, who agrees. A body has one role: given another, it leaves the first. */
export function ResponsibleChoice({ plan, value, onChange }: ResponsibleChoiceProps) {
  const t = useTranslate();
  const { pick, compare } = useFormats();
  const bodies = plan.bodies
    .map((body) => ({ value: body.code, label: `${pick(body.abbreviation)} – ${pick(body.name)}` }))
    .sort((a, b) => compare(a.label, b.label));
  const choose = (role: ResponsibleRole, codes: readonly string[]): void => onChange(withRole(value, role, codes));
  return (
    <>
      <BodyChoice
        label={t("editions.add.lead")}
        plan={plan}
        value={inRole(value, "lead")[0] ?? ""}
        onChange={(code) => choose("lead", code === "" ? [] : [code])}
      />
      <MultiSelect
        label={t("editions.add.executors")}
        searchable
        value={inRole(value, "executor")}
        onChange={(codes) => choose("executor", codes)}
        data={bodies}
      />
      <MultiSelect
        label={t("editions.add.byAgreement")}
        searchable
        value={inRole(value, "byAgreement")}
        onChange={(codes) => choose("byAgreement", codes)}
        data={bodies}
      />
    </>
  );
}
