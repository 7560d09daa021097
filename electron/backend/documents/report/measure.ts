import type { Content } from "pdfmake/interfaces";
import { formatDate } from "#shared/language/dates.ts";
import { lastDay } from "#shared/plan/half-year.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { type Fact, facts } from "../facts.ts";
import { gap, heightOf, withNext } from "../flow.ts";
import { inPieces } from "../flowing.ts";
import { inOutline } from "../heading.ts";
import { textArea, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { annexesOfMeasure } from "./annexes.ts";
import { evidence } from "./evidence.ts";
import { money } from "./money.ts";
import { narrative } from "./narrative.ts";
import type { ReportView } from "./report-view.ts";
import { unofficialLabel } from "./unofficial-label.ts";

interface Place {
  /** Id of the section's heading in the outline. */
  readonly section: string;
  /** What must not be parted from the measure's head: the section's heading. */
  readonly before: Content[];
}

/** One measure as the body answers for it: its facts in the plan, status, texts, evidence, money and annexes. */
export function measureBlock(report: ReportView, measure: Measure, entry: Entry, place: Place): Content[] {
  const { say } = report;
  return [
    gap(8),
    ...head(report, measure, entry, place),
    ...narrative(report, say("documents.report.narrative"), entry.text),
    ...(entry.jointText === null ? [] : narrative(report, say("documents.report.jointText"), entry.jointText)),
    ...(entry.status === "notDone" || !isBlankInBoth(entry.reason)
      ? narrative(report, say("documents.report.reason"), entry.reason)
      : []),
    ...narrative(report, say("documents.report.nextSteps"), entry.nextSteps),
    ...evidence(report, entry),
    ...money(report, measure, entry),
    ...annexesOfMeasure(report, measure.number),
  ];
}

/** Name and facts, on one page with the beginning of the narrative. */
function head(report: ReportView, measure: Measure, entry: Entry, { section, before }: Place): Content[] {
  const { language, say, read } = report;
  const name = `${measure.number}. ${printable(read(measure.name))}${measure.footnote === null ? "" : "*"}`;
  const id = `${language}-measure-${measure.number}`;
  const rows: Fact[] = [
    { label: say("documents.report.form"), value: printable(read(measure.completionFormText)) },
    { label: say("documents.report.role"), value: roleText(report, measure) },
    { label: say("documents.report.deadline"), value: deadlineText(report, measure) },
    { label: say("documents.report.status"), value: statusText(report, measure, entry), bold: true },
  ];
  const stack: Content[] = [
    ...before,
    { text: inPieces(name), bold: true, margin: [0, 0, 0, 4], ...inOutline(name, { id, under: section }) },
    ...unofficialLabel(report, "left"),
    facts(rows),
    ...footnote(report, measure),
  ];
  const height =
    heightOf(name, textArea.width) + heightOf(rows.map(({ value }) => value).join("\n"), textArea.width * 0.6);
  return withNext({ stack }, 54, 140 + height);
}

/** The plan's footnote, where the measure bears its asterisk. */
function footnote({ plan, read }: ReportView, measure: Measure): Content[] {
  const note = plan.edition.footnotes.find(({ id }) => id === measure.footnote);
  return note === undefined
    ? []
    : [{ text: `* ${printable(read(note.text))}`, fontSize: typeSize.table, margin: [0, 0, 0, 6] }];
}

function roleText({ duties, plan, say, read }: ReportView, measure: Measure): string {
  const duty = duties.get(measure.number);
  if (duty === undefined) return printable("");
  const role = say(`roles.${duty.role}`);
  const group = plan.bodies.find(({ code }) => code === duty.via);
  return group === undefined ? role : say("documents.report.roleInGroup", { role, group: read(group.abbreviation) });
}

/** The plan's own words, and the day that a month means. */
function deadlineText({ language, read }: ReportView, { deadline, deadlineText }: Measure): string {
  const words = printable(read(deadlineText));
  return deadline.kind === "month" ? `${words} (${formatDate(deadline.date, language)})` : words;
}

/** A deadline given as a month is judged on the half-year's last day; one counted from the Law depends on a setting and is not judged here. */
function statusText({ halfYear, say }: ReportView, { deadline }: Measure, { status }: Entry): string {
  const word = say(`status.${status ?? "untouched"}`);
  const overdue = status !== "done" && deadline.kind === "month" && deadline.date < lastDay(halfYear);
  return overdue ? `${word} (${say("status.overdue").toLowerCase()})` : word;
}
