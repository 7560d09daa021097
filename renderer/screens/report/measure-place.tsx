import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { withoutHiddenCharacters } from "#shared/report/text.ts";
import { callBackend } from "../../app/contract/bridge.ts";
import { queryKey } from "../../app/contract/query-key.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { changeAt } from "../../components/writing/differences.ts";
import { useDraft } from "../../components/writing/use-draft.ts";
import type { CarriedField } from "./aside/carried-fields.ts";
import { CheckButtons } from "./aside/check-buttons.tsx";
import { EarlierPanel } from "./aside/earlier-panel.tsx";
import { useEarlierEntry } from "./aside/use-earlier-entry.ts";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import { useComments } from "./comments/use-comments.ts";
import { MeasureForm } from "./form/measure-form.tsx";
import classes from "./measure-place.module.css";
import { RemarkPanel } from "./remarks/remark-panel.tsx";
import type { ReportDesk } from "./writing/report-desk.ts";

interface MeasurePlaceProps {
  readonly report: ReportView;
  readonly number: number;
  readonly desk: ReportDesk;
}

/** One measure: its form, and beside it what the checks say and what was reported before. */
export function MeasurePlace({ report, number, desk }: MeasurePlaceProps) {
  const { plan } = useWorkplace();
  const draft = useDraft(desk, number);
  const earlier = useEarlierEntry(number);
  const comments = useComments();
  const measure = plan.edition.measures.find((candidate) => candidate.number === number);
  const view = report.entries.find((entry) => entry.measure === number);
  const carry = useCarry(desk, report.id, number);
  // What stands beside the form is the same object from key to key, so that it is not drawn with each of them.
  const { checks } = report;
  const ownChecks = useMemo(() => checks.filter((check) => check.measure === number), [checks, number]);
  const ownComments = useMemo(() => comments.filter((comment) => comment.measure === number), [comments, number]);
  const clean = useCallback((pointer: string) => cleanText(desk, number, pointer), [desk, number]);
  if (draft === null || measure === undefined || view === undefined) return null;
  const isClosed = !canEdit(report.state) || view.readOnly;
  return (
    <div className={classes.work}>
      <div className={classes.form}>
        <MeasureForm
          report={report}
          view={view}
          measure={measure}
          desk={desk}
          draft={draft}
          earlier={earlier?.entry ?? null}
        />
      </div>
      <aside className={classes.aside}>
        <RemarkPanel report={report} measure={number} />
        {!isClosed && <CheckButtons measure={number} checks={ownChecks} onClean={clean} />}
        <CommentsPanel reportId={report.id} measure={number} comments={ownComments} />
        {earlier !== null && <EarlierPanel earlier={earlier} present={draft.entry} onCarry={isClosed ? null : carry} />}
      </aside>
    </div>
  );
}

/** Carries fields over from the half-year before, as one step; answers whether it was done. */
function useCarry(desk: ReportDesk, reportId: string, measure: number) {
  const client = useQueryClient();
  return async (fields: readonly CarriedField[]): Promise<boolean> => {
    let answer: ReportView | undefined;
    const isDone = await desk.takeOver(measure, fields, async () => {
      answer = await callBackend("report", "carryOver", { reportId, measure, fields: [...fields] });
      return answer;
    });
    // Only now: before the desk has taken the field over, it would look like somebody else's change.
    if (answer !== undefined) client.setQueryData(queryKey("report", "get", { reportId }), answer);
    void client.invalidateQueries({ queryKey: ["journal"] });
    return isDone;
  };
}

/** What cannot be seen in a text is taken out of it, as one step. */
function cleanText(desk: ReportDesk, measure: number, pointer: string): void {
  const place = pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
  const clean = (text: unknown): unknown => (typeof text === "string" ? withoutHiddenCharacters(text) : text);
  desk.change(measure, (entry) => changeAt(entry, place, clean) as typeof entry, { path: pointer, kind: "act" });
}
