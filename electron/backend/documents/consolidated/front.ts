import { formatDate } from "#shared/language/dates.ts";
import { localTime } from "#shared/language/local-time.ts";
import { firstDay, lastDay } from "#shared/plan/half-year.ts";
import type { Block } from "../block.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";

/** The head of the first page: to whom, title, on what ground (resolution, paragraph 3), who gives it and for when. */
export function frontBlocks({ document, plan, halfYear, language, unofficial, say, read }: ConsolidatedView): Block[] {
  const { issuer, version, supersedes, due, created } = document;
  const span = { halfYear, from: firstDay(halfYear), to: lastDay(halfYear) };
  return [
    { kind: "addressee", text: say("documents.consolidated.addressee") },
    { kind: "title", look: "bold", text: say("documents.consolidated.title") },
    { kind: "title", look: "bold", text: say("documents.report.period", { halfYear }) },
    { kind: "title", look: "plain", text: say("documents.consolidated.ground") },
    ...(unofficial ? [{ kind: "title", look: "note", text: say("documents.report.unofficialNote") } as const] : []),
    {
      kind: "facts",
      rows: [
        { label: say("documents.report.body"), value: read(issuer.name), bold: true },
        { label: say("documents.report.bin"), value: issuer.bin ?? "—" },
        { label: say("documents.report.halfYear"), value: say("documents.report.span", span) },
        { label: say("documents.report.due"), value: say("documents.report.dueBy", { date: due }) },
        { label: say("documents.report.drawnUp"), value: formatDate(localTime(created).date, language) },
        {
          label: say("documents.report.version"),
          value: supersedes === null ? String(version) : say("documents.report.versionAfter", { version }),
        },
        { label: say("documents.report.edition"), value: `№ ${plan.edition.edition}` },
      ],
    },
  ];
}
