import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useCommand } from "../../../app/commands/use-command.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import type { ReportDesk } from "../writing/report-desk.ts";
import { FindDialog } from "./find-dialog.tsx";
import { type FoundIn, findInReport, type Hit } from "./find-in-report.ts";
import { hitBeside, keepSearch, lastSearch } from "./last-search.ts";

/** Ctrl+F through all that is written in the report, F3 and Shift+F3 from hit to hit. Answers what is to be shown of it. */
export function useFind(report: ReportView, desk: ReportDesk) {
  const [isOpen, setIsOpen] = useState(false);
  const measures = (): FoundIn[] =>
    report.entries.map((stored) => ({
      entry: desk.measure(stored.measure)?.entry ?? stored,
      annexes: stored.annexes,
    }));
  const open = (hit: Hit): void => {
    keepSearch({ words: lastSearch().words, hit });
    const { measure, pointer, from, to } = hit;
    goTo("report", [measure], { field: pointer, from: String(from), to: String(to) });
  };
  const step = (by: 1 | -1): void => {
    const { words, hit } = lastSearch();
    const next = hitBeside(findInReport(measures(), words), hit, by);
    if (next === null) setIsOpen(true);
    else open(next);
  };
  useCommand("find", () => setIsOpen(true));
  useCommand("findNext", () => step(1));
  useCommand("findPrevious", () => step(-1));
  return isOpen ? <FindDialog measures={measures} onOpen={open} onClose={() => setIsOpen(false)} /> : null;
}
