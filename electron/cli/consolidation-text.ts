import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { shortBodyName } from "./plan-text.ts";
import { type Field, fields } from "./terminal/fields.ts";
import { wrap } from "./terminal/wrap.ts";

/** A consolidated report for people: where it stands, what it rests on, what was written, what speaks against it. */
export function consolidationText(
  view: ConsolidationView,
  written: readonly Field[],
  language: Language,
  width: number,
): string {
  const { halfYear, version, state, due, packages, missing, totals, checks } = view;
  const { done, inProgress, notDone, notStated } = totals.measures;
  const names = missing.map((body) => shortBodyName(body, language)).join(", ");
  const rows: Field[] = [
    [translate(language, "cli.consolidate.state"), translate(language, `cli.consolidate.states.${state}`)],
    [translate(language, "cli.consolidate.due"), translate(language, "documents.report.dueBy", { date: due.date })],
    [translate(language, "cli.consolidate.reported"), `${packages.length} / ${packages.length + missing.length}`],
    ...(missing.length === 0 ? [] : [[translate(language, "cli.consolidate.missing"), names] as const]),
    [
      translate(language, "cli.consolidate.measures"),
      [
        `${translate(language, "status.done")} – ${done}`,
        `${translate(language, "status.inProgress")} – ${inProgress}`,
        `${translate(language, "status.notDone")} – ${notDone}`,
        `${translate(language, "documents.consolidated.notStated")} – ${notStated}`,
      ].join(", "),
    ],
    ...written,
  ];
  return [
    translate(language, "cli.consolidate.title", { halfYear, version }),
    ...fields(rows, width),
    ...blockedBy(checks, language, width),
  ].join("\n");
}

/** The errors, the same one about many measures once. */
function blockedBy(checks: ConsolidationView["checks"], language: Language, width: number): string[] {
  const errors = checks.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  const groups = Map.groupBy(errors, ({ message }) => message[language]);
  const told = [...groups].map(([message, found]) => {
    const measures = found.flatMap(({ measure }) => measure ?? []).join(", ");
    return measures === "" ? message : `${measures}: ${message}`;
  });
  return ["", translate(language, "cli.consolidate.blocked"), ...told.flatMap((line) => wrap(line, width))];
}
