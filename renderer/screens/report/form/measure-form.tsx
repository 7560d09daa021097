import { useMemo } from "react";
import type { EntryView, ReportView } from "#shared/api/report-view.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { CorrectionNotice } from "../../../components/correction-notice.tsx";
import { RefusalNotice } from "../../../components/refusal-notice.tsx";
import type { DraftMeasure } from "../../../components/writing/draft.ts";
import { useFormKeys } from "../../../components/writing/use-form-keys.ts";
import { AnnexFields } from "../annexes/annex-fields.tsx";
import { EvidenceEditor } from "../evidence/evidence-editor.tsx";
import { errorPointers } from "../fields/error-pointers.ts";
import { FormContext, type FormState } from "../fields/form-context.tsx";
import { remarkedPointers } from "../remarks/remarks-of.ts";
import { AcceptedNotice } from "../state/accepted-notice.tsx";
import { AwayNotice } from "../state/away-notice.tsx";
import { StateNotice } from "../state/state-notice.tsx";
import { TroubleNotice } from "../state/trouble-notice.tsx";
import type { ReportDesk } from "../writing/report-desk.ts";
import classes from "./measure-form.module.css";
import { MeasureHead } from "./measure-head.tsx";
import { MoneyFields } from "./money-fields.tsx";
import { OthersAnswers } from "./others-answers.tsx";
import { StatusField } from "./status-field.tsx";
import { JointText, Texts } from "./texts.tsx";
import { useStatusKeys } from "./use-status-keys.ts";

interface MeasureFormProps {
  readonly report: ReportView;
  readonly view: EntryView;
  readonly measure: Measure;
  readonly desk: ReportDesk;
  readonly draft: DraftMeasure<Entry>;
  /** What was reported in the half-year before; null where it is not known. */
  readonly earlier: Entry | null;
}

/** All that is written of one measure, in the order in which the printed report says it. */
export function MeasureForm({ report, view, measure, desk, draft, earlier }: MeasureFormProps) {
  const { language } = useFormats();
  const { number } = measure;
  const readOnly = view.readOnly || !canEdit(report.state);
  const { checks, remarks } = report;
  const errors = useMemo(() => errorPointers(checks, number, language), [checks, number, language]);
  const remarked = useMemo(() => remarkedPointers(remarks, number), [remarks, number]);
  const form = useMemo(
    (): FormState => ({
      report,
      measure,
      view,
      readOnly,
      errors,
      remarked,
      change: (change, path, kind) => desk.change(number, change, { path, kind }),
    }),
    [report, measure, view, readOnly, errors, remarked, desk, number],
  );
  const keys = useFormKeys({ desk, measure: number, readOnly });
  const { entry } = draft;
  useStatusKeys(form);

  return (
    <FormContext value={form}>
      <div className={classes.form} {...keys.listeners}>
        <MeasureHead
          measure={measure}
          isDone={entry.status === "done"}
          steps={readOnly ? null : { undo: draft.canUndo ? keys.undo : null, redo: draft.canRedo ? keys.redo : null }}
        />
        <RefusalNotice report={report} />
        <CorrectionNotice report={report} />
        <StateNotice report={report} />
        <AwayNotice reportId={report.id} measure={number} />
        {view.readOnly && <AcceptedNotice />}
        {draft.trouble !== null && <TroubleNotice desk={desk} measure={number} trouble={draft.trouble} mine={entry} />}
        <StatusField value={entry.status} />
        <Texts entry={entry} />
        <EvidenceEditor evidence={entry.evidence} />
        <MoneyFields money={entry.money} earlier={earlier} />
        <JointText entry={entry} />
        <OthersAnswers />
        <AnnexFields desk={desk} removed={draft.removed} />
      </div>
    </FormContext>
  );
}
