import { holderOn, isReporter } from "#shared/plan/body-validity.ts";
import { lastDay } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import { leadOf } from "#shared/plan/responsibility.ts";
import type { Measure, Responsible } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Section } from "../../../components/section.tsx";
import { useOwnCodes } from "../table/responsible-bodies.tsx";
import classes from "./measure-page.module.css";

/** Column 4 with the names spelled out: who, as what, and who holds the duties where a body is no more. */
export function MeasureBodies({ measure }: { readonly measure: Measure }) {
  const t = useTranslate();
  const { plan, halfYear } = useWorkplace();
  const lead = leadOf(plan, measure.number, halfYear);
  return (
    <Section title={t("planScreen.measure.bodies", { count: measure.responsible.length })}>
      <ul className={classes.list}>
        {measure.responsible.map((responsible) => (
          <ResponsibleBody key={responsible.body} responsible={responsible} />
        ))}
      </ul>
      {lead === null && <p className={classes.note}>{t("planScreen.measure.noLead")}</p>}
    </Section>
  );
}

function ResponsibleBody({ responsible }: { readonly responsible: Responsible }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan, halfYear } = useWorkplace();
  const isOwn = useOwnCodes().has(responsible.body);
  const body = findBody(plan, responsible.body);
  if (body === undefined) return <li>{responsible.body}</li>;
  const holder = isReporter(body) ? holderOn(plan, body.code, lastDay(halfYear)) : body;
  return (
    <li>
      <div className={classes.body}>
        <span className={isOwn ? classes.own : undefined}>
          {pick(body.name)} ({pick(body.abbreviation)})
        </span>
        <span className={classes.role}>{t(`roles.${responsible.role}`)}</span>
      </div>
      {!isReporter(body) && <span className={classes.note}>{t("planScreen.measure.group")}</span>}
      {holder !== null && holder.code !== body.code && (
        <span className={classes.note}>{t("planScreen.measure.successor", { body: pick(holder.name) })}</span>
      )}
      {isOwn && <span className={classes.note}>{t("planScreen.measure.own")}</span>}
    </li>
  );
}
