import { Button } from "@mantine/core";
import { isWeekend } from "#shared/plan/calendar-date.ts";
import type { Measure } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { idOfField } from "../../../components/writing/field-id.ts";
import { StepButtons } from "../../../components/writing/step-buttons.tsx";
import { ResponsibleBodies } from "../../plan/table/responsible-bodies.tsx";
import { checksTitleId } from "../aside/check-buttons.tsx";
import { useDeadlines } from "../measures/use-deadlines.ts";
import classes from "./measure-head.module.css";

interface MeasureHeadProps {
  readonly measure: Measure;
  readonly isDone: boolean;
  /** Null where nothing can be written. */
  readonly steps: {
    readonly undo: (() => void) | null;
    readonly redo: (() => void) | null;
  } | null;
}

/** What is to be done, by whom, by when and how it is completed: the plan's words above the form. */
export function MeasureHead({ measure, isDone, steps }: MeasureHeadProps) {
  const t = useTranslate();
  const { pick, language } = useFormats();
  const { plan } = useWorkplace();
  const section = plan.edition.sections.find(({ number }) => number === measure.section);
  return (
    <header>
      <div className={classes.line}>
        <p className={classes.facts}>
          {section !== undefined && `${section.number}. ${pick(section.name)} · `}
          {`${pick(measure.completionFormText)} · `}
          <Deadline measure={measure} isDone={isDone} />
        </p>
        {steps !== null && (
          <div className={classes.steps}>
            <Button
              className={classes.toChecks}
              variant="default"
              size="compact-sm"
              onClick={() => document.getElementById(checksTitleId)?.focus()}
            >
              {t("reportScreen.checks.title")}
            </Button>
            <StepButtons {...steps} />
          </div>
        )}
      </div>
      <h1 className={classes.title} id={idOfField("")} tabIndex={-1}>
        <span className={classes.number}>{measure.number}.</span> {pick(measure.name)}
      </h1>
      <p className={classes.bodies}>
        <ResponsibleBodies measure={measure} isMine />
        {language === "ru" && plan.edition.russianUnofficial && (
          <span className={classes.unofficial}>{t("documents.unofficial")}</span>
        )}
      </p>
    </header>
  );
}

/** «мерзімі 2018 жылғы шілде · 25 күн қалды». */
function Deadline({ measure, isDone }: Pick<MeasureHeadProps, "measure" | "isDone">) {
  const t = useTranslate();
  const { date } = useFormats();
  const standing = useDeadlines().get(measure.number);
  const day = standing?.date ?? null;
  return (
    <>
      <DeadlineWords measure={measure} day={day} />
      {day !== null && isWeekend(day) && ` (${t("reportScreen.head.weekend", { date: date(day) })})`}{" "}
      {!isDone && standing !== undefined && standing.daysLeft !== null && (
        <Badge meaning={standing.state === "overdue" ? "error" : standing.state === "due" ? "due" : "untouched"}>
          {standing.daysLeft === 0 && t("app.frame.dueToday")}
          {standing.daysLeft > 0 && t("app.frame.daysLeft", { count: standing.daysLeft })}
          {standing.daysLeft < 0 && t("app.frame.daysLate", { count: -standing.daysLeft })}
        </Badge>
      )}
    </>
  );
}

function DeadlineWords({ measure, day }: { readonly measure: Measure; readonly day: string | null }) {
  const t = useTranslate();
  const { pick, date } = useFormats();
  const { deadline } = measure;
  if (deadline.kind === "afterLaw" && day !== null) {
    return t("reportScreen.head.afterLaw", { date: date(day), count: deadline.months });
  }
  return t("reportScreen.head.deadline", { deadline: pick(measure.deadlineText) });
}
