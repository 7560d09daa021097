import type { Content } from "pdfmake/interfaces";
import type { Entry, Status } from "#shared/report/entry.ts";
import { heading } from "../heading.ts";
import { blank } from "../page.ts";
import { table } from "../table.ts";
import type { ReportView } from "./report-view.ts";

const statuses: readonly Status[] = ["done", "inProgress", "notDone"];

/** How many measures stand where, with their numbers. Untouched ones are named only where there are any. */
export function summary(report: ReportView): Content[] {
  const { document, say } = report;
  const of = (status: Status | null): Entry[] => document.entries.filter((entry) => entry.status === status);
  const untouched = of(null);
  const rows = [
    ...statuses.map((status) => row(say(`status.${status}`), of(status))),
    ...(untouched.length > 0 ? [row(say("status.untouched"), untouched)] : []),
  ];
  return table({
    above: [heading(say("documents.report.summary"), { id: `${report.language}-summary` })],
    columns: [
      { heading: say("documents.report.status"), share: 3 },
      { heading: say("documents.report.count"), share: 2, align: "center" },
      { heading: say("documents.report.measures"), share: 7 },
    ],
    rows,
    total: [say("documents.total"), String(document.entries.length), ""],
  });
}

function row(status: string, entries: readonly Entry[]): string[] {
  const numbers = entries.map(({ measure }) => measure).toSorted((one, other) => one - other);
  return [status, String(entries.length), numbers.join(", ") || blank];
}
