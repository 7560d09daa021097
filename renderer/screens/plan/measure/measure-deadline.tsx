import { Anchor } from "@mantine/core";
import { isWeekend } from "#shared/plan/calendar-date.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { daysText } from "#shared/plan-list/standing-text.ts";
import { MarkedText } from "../../../app/language/marked-text.tsx";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { OthersStanding } from "../deadline-words.tsx";
import classes from "./measure-page.module.css";

interface MeasureDeadlineProps {
  readonly measure: Measure;
  readonly row: PlanRow | null;
}

/** Column 5 as printed, and the day that follows from it, with how far it is. */
export function MeasureDeadline({ measure, row }: MeasureDeadlineProps) {
  const t = useTranslate();
  const { pick, date } = useFormats();
  return (
    <>
      {pick(measure.deadlineText)}
      {row !== null && row.standing.date !== null && (
        <span className={classes.note}>
          <b>{t("planScreen.until", { date: date(row.standing.date) })}</b>
          {" · "}
          <Days row={row} />
          {isWeekend(row.standing.date) && ` · ${t("planScreen.weekend")}`}
        </span>
      )}
      {measure.deadline.kind === "afterLaw" && <LawInForce />}
      <span className={classes.note}>{t(`planScreen.measure.kinds.${measure.deadline.kind}`)}</span>
    </>
  );
}

function Days({ row }: { readonly row: PlanRow }) {
  const t = useTranslate();
  const { language } = useFormats();
  if (row.stored === "done") return t("status.done");
  return row.role === null ? <OthersStanding standing={row.standing} /> : daysText(row.standing, language);
}

/** From which day the two months are counted, and whether anybody has confirmed it. */
function LawInForce() {
  const t = useTranslate();
  const { date } = useFormats();
  const { plan, settings } = useWorkplace();
  const law = settings.lawInForce ?? plan.edition.lawInForce;
  const text = t(law.confirmed ? "planScreen.measure.lawConfirmed" : "planScreen.measure.lawUnconfirmed", {
    date: date(law.date),
  });
  return (
    <span className={classes.note}>
      <MarkedText
        text={text}
        marks={{
          settings: (words) => (
            <Anchor href={formatRoute("settings", [], { field: "lawInForce" })} inherit underline="always">
              {words}
            </Anchor>
          ),
        }}
      />
    </span>
  );
}
