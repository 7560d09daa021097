import type { ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import { evidenceKinds } from "#shared/consolidation/evidence-counts.ts";
import { formatShortDate } from "#shared/language/dates.ts";
import { formatNumber } from "#shared/language/numbers.ts";
import type { Block } from "../block.ts";
import { blank } from "../page.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";
import { pictureBlocks } from "./pictures.ts";
import { overallStatus } from "./status-text.ts";

/** In characters. */
const longestDeadline = 40;

/** Where the whole plan stands: counts, one line a measure, money, what was proved, who is missing. */
export function overviewBlocks(view: ConsolidatedView): Block[] {
  return [
    heading(view, "summary", view.say("documents.consolidated.summary")),
    statusTable(view),
    ...standingOut(view),
    ...pictureBlocks(view),
    heading(view, "measures", view.say("documents.consolidated.allMeasures")),
    measureTable(view),
    ...evidenceTable(view),
    ...moneyTable(view),
  ];
}

function heading({ language }: ConsolidatedView, id: string, text: string): Block {
  return { kind: "heading", level: 1, id: `${language}-${id}`, text };
}

function statusTable({ document, say }: ConsolidatedView): Block {
  const { measures, totals } = document;
  const numbers = (fits: (measure: (typeof measures)[number]) => boolean) => {
    const found = measures.filter(fits).map(({ measure }) => measure);
    return [String(found.length), found.join(", ") || blank];
  };
  const statuses = ["done", "inProgress", "notDone"] as const;
  return {
    kind: "table",
    columns: [
      { heading: say("documents.report.status"), share: 3 },
      { heading: say("documents.report.count"), share: 2, align: "center" },
      { heading: say("documents.report.measures"), share: 7 },
    ],
    rows: [
      ...statuses.map((status) => [say(`status.${status}`), ...numbers((one) => one.status === status)]),
      ...(totals.measures.notStated > 0
        ? [[say("documents.consolidated.notStated"), ...numbers(({ status }) => status === null)]]
        : []),
    ],
    total: [say("documents.total"), String(measures.length), ""],
  };
}

/** What stands out: measures overdue or without a report, bodies late or missing. */
function standingOut({ document, say, short }: ConsolidatedView): Block[] {
  const { packages, missing, measures, totals } = document;
  const late = packages.filter(({ daysLate }) => (daysLate.byIntake ?? daysLate.bySigning ?? 0) > 0);
  const overdue = measures.filter((one) => one.overdue).map(({ measure }) => measure);
  const list = (text: string): Block => ({ kind: "text", look: "list", text });
  const bodies = packages.length + missing.length;
  return [
    ...(overdue.length > 0 ? [list(say("documents.consolidated.overdue", { measures: overdue.join(", ") }))] : []),
    ...(totals.unreported.length > 0
      ? [list(say("documents.consolidated.unreported", { measures: totals.unreported.join(", ") }))]
      : []),
    list(say("documents.consolidated.reportedOf", { reported: packages.length, bodies })),
    ...(missing.length > 0
      ? [list(say("documents.consolidated.missing", { bodies: missing.map(short).join(", ") }))]
      : []),
    ...(late.length > 0
      ? [list(say("documents.consolidated.late", { bodies: late.map(({ body }) => short(body)).join(", ") }))]
      : []),
  ];
}

function measureTable(view: ConsolidatedView): Block {
  const { document, say, read, short } = view;
  return {
    kind: "table",
    columns: [
      { heading: say("documents.number"), share: 6, align: "center" },
      { heading: say("documents.consolidated.measure"), share: 40 },
      { heading: say("documents.report.deadline"), share: 17 },
      { heading: say("documents.consolidated.leadShort"), share: 14 },
      { heading: say("documents.consolidated.reportedShort"), share: 16, align: "center" },
      { heading: say("documents.report.status"), share: 17 },
    ],
    rows: document.measures.map((measure) => [
      String(measure.measure),
      read(measure.name),
      shortDeadline(view, measure),
      measure.lead === null ? blank : short(measure.lead),
      `${measure.bodies.length - measure.counts.missing}/${measure.bodies.length}`,
      overallStatus(view, measure),
    ]),
  };
}

/** The plan's words; where they are a whole sentence (measures 8–10), the day that follows from them. */
function shortDeadline({ read }: ConsolidatedView, { deadlineText, deadline }: ConsolidatedMeasure): string {
  const words = read(deadlineText);
  return deadline !== null && words.length > longestDeadline ? formatShortDate(deadline) : words;
}

function evidenceTable({ document, language, say }: ConsolidatedView): Block[] {
  const { evidence } = document.totals;
  const found = evidenceKinds.filter((kind) => evidence[kind] > 0);
  if (found.length === 0) return [];
  return [
    { kind: "heading", level: 1, id: `${language}-evidence`, text: say("documents.consolidated.evidence") },
    {
      kind: "table",
      columns: [
        { heading: say("documents.consolidated.evidenceKind"), share: 4 },
        { heading: say("documents.report.count"), share: 1, align: "right" },
      ],
      rows: found.map((kind) => [say(`documents.consolidated.kinds.${kind}`), formatNumber(evidence[kind], language)]),
    },
    { kind: "note", text: say("documents.consolidated.evidenceNote") },
  ];
}

function moneyTable({ document, language, say }: ConsolidatedView): Block[] {
  const { money, moneyTotal } = document.totals;
  if (money.length === 0) return [];
  return [
    { kind: "heading", level: 1, id: `${language}-money`, text: say("documents.money.title") },
    { kind: "note", text: say("documents.money.since") },
    {
      kind: "table",
      columns: [
        { heading: say("documents.report.measures"), share: 3 },
        { heading: say("documents.money.programme"), share: 3 },
        { heading: say("documents.money.subprogramme"), share: 3 },
        { heading: say("documents.money.amount"), share: 3, align: "right" },
      ],
      rows: money.map(({ programme, subprogramme, amount }) => [
        document.measures
          .filter((one) => one.money.some((row) => row.programme === programme && row.subprogramme === subprogramme))
          .map(({ measure }) => measure)
          .join(", "),
        programme,
        subprogramme ?? blank,
        formatNumber(amount, language),
      ]),
      total: [say("documents.total"), "", "", formatNumber(moneyTotal, language)],
    },
  ];
}
