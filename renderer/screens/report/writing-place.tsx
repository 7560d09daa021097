import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { announce } from "../../app/announcer/announcer.tsx";
import { useCommand } from "../../app/commands/use-command.ts";
import { callBackend } from "../../app/contract/bridge.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { goTo, replaceRoute } from "../../app/routing/use-route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import type { CarriedField } from "./aside/carried-fields.ts";
import { CheckButtons } from "./aside/check-buttons.tsx";
import { EarlierPanel } from "./aside/earlier-panel.tsx";
import { useEarlierEntry } from "./aside/use-earlier-entry.ts";
import { focusField } from "./fields/focus-field.ts";
import { MeasureForm } from "./form/measure-form.tsx";
import { firstMeasure } from "./measures/first-measure.ts";
import { isMeasureFilter, type MeasureFilter, neighbourOf, passes } from "./measures/measure-filter.ts";
import { MeasureList } from "./measures/measure-list.tsx";
import { useListedMeasures } from "./measures/use-listed-measures.ts";
import { ReportStatusBar } from "./report-status-bar.tsx";
import type { Desk } from "./writing/desk.ts";
import { useDesk, useDraft } from "./writing/use-desk.ts";
import classes from "./writing-place.module.css";

interface WritingPlaceProps extends ScreenProps {
  readonly report: ReportView;
}

/** The measure that was written last in each report, to go on there. */
const lastMeasures = new Map<string, number>();

/** The report as it is written: my measures, one measure's form, and what the checks say of it. */
export function WritingPlace({ report, path, query }: WritingPlaceProps) {
  const desk = useDesk(report);
  const measures = useListedMeasures(report, desk);
  const [filter, setFilter] = useState<MeasureFilter>("all");
  const asked = Number(path[0]);
  const isMine = report.entries.some(({ measure }) => measure === asked);
  const current = isMine ? asked : (lastMeasures.get(report.id) ?? firstMeasure(report));

  // What an address asks for is done once, and then it names the measure alone.
  const { status, field } = query;
  useEffect(() => {
    if (current === null) return;
    if (status !== undefined && isMeasureFilter(status)) setFilter(status);
    if (field !== undefined) focusField(field);
    if (!isMine || status !== undefined || field !== undefined) replaceRoute("report", [current]);
    lastMeasures.set(report.id, current);
  }, [current, isMine, status, field, report.id]);

  const { language } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a switch of language saves, as leaving a measure does.
  useEffect(() => {
    return () => {
      void desk.flush();
    };
  }, [desk, language, current]);
  useEffect(() => {
    return () => {
      if (current !== null) void desk.leave(current);
    };
  }, [desk, current]);

  const listed = measures.filter((measure) => passes(filter, measure)).map(({ number }) => number);
  useSteps(current, listed);
  if (current === null) return null;
  return (
    <div className={classes.place}>
      <MeasureList report={report} measures={measures} current={current} filter={filter} onFilter={setFilter} />
      <MeasurePlace key={current} report={report} number={current} desk={desk} />
      <ReportStatusBar report={report} />
    </div>
  );
}

/** Ctrl+↑/↓: to the measure beside, in the same field where it has one. */
function useSteps(current: number | null, listed: readonly number[]): void {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const [kept, setKept] = useState<{ readonly measure: number; readonly id: string } | null>(null);
  const step = (direction: "next" | "previous") => {
    const number = current === null ? null : neighbourOf(listed, current, direction);
    if (number === null) return null;
    return () => {
      setKept({ measure: number, id: document.activeElement?.id ?? "" });
      goTo("report", [number]);
    };
  };
  useCommand("previousMeasure", step("previous"));
  useCommand("nextMeasure", step("next"));

  useLayoutEffect(() => {
    if (kept === null || kept.measure !== current) return;
    const same = kept.id.startsWith("field-") ? document.getElementById(kept.id) : null;
    if (same === null) focusField("");
    else same.focus();
    const measure = plan.edition.measures.find(({ number }) => number === current);
    if (measure !== undefined) announce(t("reportScreen.opened", { number: measure.number, name: pick(measure.name) }));
    setKept(null);
  }, [kept, current, plan, pick, t]);
}

interface MeasurePlaceProps {
  readonly report: ReportView;
  readonly number: number;
  readonly desk: Desk;
}

/** One measure: its form, and beside it what the checks say and what was reported before. */
function MeasurePlace({ report, number, desk }: MeasurePlaceProps) {
  const { plan } = useWorkplace();
  const draft = useDraft(desk, number);
  const earlier = useEarlierEntry(number);
  const measure = plan.edition.measures.find((candidate) => candidate.number === number);
  const view = report.entries.find((entry) => entry.measure === number);
  const carry = useCallback(
    (field: CarriedField) =>
      desk.takeOver(number, field, () =>
        callBackend("report", "carryOver", { reportId: report.id, measure: number, fields: [field] }),
      ),
    [desk, number, report.id],
  );
  if (draft === null || measure === undefined || view === undefined) return null;
  const isClosed = report.state !== "draft" || view.readOnly;
  return (
    <div className={classes.work}>
      <MeasureForm
        report={report}
        view={view}
        measure={measure}
        desk={desk}
        draft={draft}
        earlier={earlier?.entry ?? null}
      />
      <aside className={classes.aside}>
        {!isClosed && <CheckButtons checks={report.checks.filter((check) => check.measure === number)} />}
        {earlier !== null && <EarlierPanel earlier={earlier} present={draft.entry} onCarry={isClosed ? null : carry} />}
      </aside>
    </div>
  );
}
