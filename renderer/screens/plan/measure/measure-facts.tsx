import type { ReactNode } from "react";
import { findBody } from "#shared/plan/plan.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Section } from "../../../components/section.tsx";
import { MeasureDeadline } from "./measure-deadline.tsx";
import classes from "./measure-page.module.css";

interface MeasureFactsProps {
  readonly measure: Measure;
  readonly row: PlanRow | null;
}

/** The other columns of the plan: form of completion, deadline, money, and what was noted. */
export function MeasureFacts({ measure, row }: MeasureFactsProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  return (
    <Section title={t("planScreen.measure.columns")}>
      <dl className={classes.facts}>
        <Fact name={t("planScreen.columns.form")}>{pick(measure.completionFormText)}</Fact>
        <Fact name={t("planScreen.columns.responsible")}>{pick(measure.responsibleText)}</Fact>
        <Fact name={t("planScreen.columns.deadline")}>
          <MeasureDeadline measure={measure} row={row} />
        </Fact>
        <Fact name={t("planScreen.columns.funding")}>{pick(measure.expenditureText)}</Fact>
        <Fact name={t("planScreen.measure.source")}>
          {pick(measure.fundingSourceText)}
          <MoneyOwner measure={measure} />
        </Fact>
        {measure.notes.length > 0 && (
          <Fact name={t("planScreen.measure.notes")}>
            <ul className={classes.list}>
              {measure.notes.map((note) => (
                <li key={note.kk}>{pick(note)}</li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Who enters the money, where there is any. */
function MoneyOwner({ measure }: { readonly measure: Measure }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const { funding } = measure;
  if (funding.kind === "notRequired") return null;
  const owner = findBody(plan, funding.owner);
  const body = owner === undefined ? funding.owner : pick(owner.abbreviation);
  return (
    <span className={classes.note}>
      {t("planScreen.measure.moneyOwner", { body, from: funding.fromYear, to: funding.toYear })}
    </span>
  );
}
