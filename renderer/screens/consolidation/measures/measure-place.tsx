import type { ConsolidationMeasureView, ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { useDraft } from "../../../components/writing/use-draft.ts";
import { useFormKeys } from "../../../components/writing/use-form-keys.ts";
import { MeasureHead } from "../../report/form/measure-head.tsx";
import placeClasses from "../../report/measure-place.module.css";
import type { ConsolidationDesk } from "../writing/consolidation-desk.ts";
import { BodyAnswers } from "./body-answers.tsx";
import { ChangesNotice } from "./changes-notice.tsx";
import { MeasureChecks } from "./measure-checks.tsx";
import { MeasureNumbers } from "./measure-numbers.tsx";
import classes from "./measure-place.module.css";
import { OwnTexts } from "./own-texts.tsx";
import { withTaken } from "./with-taken.ts";
import { WritingTrouble } from "./writing-trouble.tsx";

interface MeasurePlaceProps {
  readonly consolidation: ConsolidationView;
  readonly view: ConsolidationMeasureView;
  readonly desk: ConsolidationDesk;
}

/** One measure: the plan's words, what came since, what ҚАӨМ writes, what each body answered; beside it checks and numbers. */
export function MeasurePlace({ consolidation, view, desk }: MeasurePlaceProps) {
  const { plan } = useWorkplace();
  const { language } = useFormats();
  const draft = useDraft(desk, view.measure);
  const readOnly = consolidation.state !== "draft";
  const keys = useFormKeys({ desk, measure: view.measure, readOnly });
  const measure = plan.edition.measures.find(({ number }) => number === view.measure);
  if (draft === null || measure === undefined) return null;
  const checks = consolidation.checks.filter((check) => check.measure === view.measure);
  return (
    <div className={placeClasses.work}>
      <div className={placeClasses.form}>
        <div className={classes.form} {...keys.listeners}>
          <MeasureHead
            measure={measure}
            isDone={view.status === "done"}
            steps={readOnly ? null : { undo: draft.canUndo ? keys.undo : null, redo: draft.canRedo ? keys.redo : null }}
          />
          <ChangesNotice consolidation={consolidation} view={view} />
          {draft.trouble !== null && <WritingTrouble desk={desk} measure={view.measure} trouble={draft.trouble} />}
          <OwnTexts
            view={view}
            writing={draft.entry}
            readOnly={readOnly}
            checks={checks}
            language={language}
            onChange={(change, path) => desk.change(view.measure, change, { path, kind: "typing" })}
          />
          <BodyAnswers
            view={view}
            onTake={
              readOnly
                ? null
                : (text) =>
                    desk.change(view.measure, (writing) => withTaken(writing, text), { path: "/summary", kind: "act" })
            }
          />
        </div>
      </div>
      <aside className={placeClasses.aside}>
        {!readOnly && <MeasureChecks checks={checks} />}
        <MeasureNumbers view={view} />
      </aside>
    </div>
  );
}
