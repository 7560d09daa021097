import type { BodyPart, ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import { evidenceKinds } from "#shared/consolidation/evidence-counts.ts";
import { formatDate } from "#shared/language/dates.ts";
import { formatMoney, formatNumber } from "#shared/language/numbers.ts";
import type { Block } from "../block.ts";
import { blank } from "../page.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";
import { overallStatus, partStatus } from "./status-text.ts";

/** Every measure under its section: facts, the officer's summary, the joint text, then what each body says. */
export function measureBlocks(view: ConsolidatedView): Block[] {
  const { document, plan, read, language } = view;
  const bySection = Map.groupBy(document.measures, ({ section }) => section);
  return plan.edition.sections.flatMap((section): Block[] => {
    const measures = bySection.get(section.number) ?? [];
    if (measures.length === 0) return [];
    const id = `${language}-section-${section.number}`;
    return [
      { kind: "heading", level: 1, id, text: `${section.number}. ${read(section.name)}` },
      ...unofficialNote(view),
      ...measures.flatMap((measure) => blocksOf(view, measure)),
    ];
  });
}

function unofficialNote({ unofficial, say }: ConsolidatedView): Block[] {
  return unofficial ? [{ kind: "note", text: `(${say("documents.unofficial")})` }] : [];
}

function blocksOf(view: ConsolidatedView, measure: ConsolidatedMeasure): Block[] {
  const { language, say, read, written } = view;
  const id = `${language}-measure-${measure.measure}`;
  const joint = measure.jointText === null ? "" : written(measure.jointText.text);
  return [
    { kind: "heading", level: 2, id, text: `${measure.measure}. ${read(measure.name)}` },
    { kind: "facts", rows: factsOf(view, measure) },
    ...under(say("documents.consolidated.ownSummary"), written(measure.summary), `${id}-summary`),
    ...under(jointTitle(view, measure), joint, `${id}-joint`),
    ...bodiesTable(view, measure),
    ...silentBodies(view, measure),
  ];
}

function under(title: string, text: string, id: string): Block[] {
  return text === ""
    ? []
    : [
        { kind: "heading", level: 3, id, text: title },
        { kind: "text", text },
      ];
}

function jointTitle({ say, short }: ConsolidatedView, { jointText }: ConsolidatedMeasure): string {
  const title = say("documents.report.jointText");
  return jointText === null ? title : `${title} (${short(jointText.by)})`;
}

function factsOf(view: ConsolidatedView, measure: ConsolidatedMeasure) {
  const { language, say, read, short } = view;
  const { deadline, deadlineText, lead, evidence, moneyTotal, counts } = measure;
  const words = read(deadlineText);
  const proved = evidenceKinds
    .filter((kind) => evidence[kind] > 0)
    .map((kind) => `${say(`documents.consolidated.kinds.${kind}`)} – ${formatNumber(evidence[kind], language)}`);
  const stated = (["done", "inProgress", "notDone"] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${say(`status.${status}`).toLowerCase()} – ${counts[status]}`);
  return [
    {
      label: say("documents.report.deadline"),
      value: deadline === null ? words : `${words} (${formatDate(deadline, language)})`,
    },
    { label: say("roles.lead"), value: lead === null ? blank : short(lead) },
    { label: say("documents.report.status"), value: overallStatus(view, measure), bold: true },
    ...(stated.length > 0 ? [{ label: say("documents.consolidated.byBodies"), value: stated.join(", ") }] : []),
    ...(proved.length > 0 ? [{ label: say("documents.report.evidence"), value: proved.join("; ") }] : []),
    ...(moneyTotal > 0 ? [{ label: say("documents.money.title"), value: formatMoney(moneyTotal, language) }] : []),
  ];
}

function bodiesTable(view: ConsolidatedView, { bodies }: ConsolidatedMeasure): Block[] {
  const speaking = bodies.filter(({ reported }) => reported === "reported");
  if (speaking.length === 0) return [];
  const { say } = view;
  return [
    {
      kind: "table",
      columns: [
        { heading: say("documents.consolidated.body"), share: 17 },
        { heading: say("documents.report.status"), share: 16 },
        { heading: say("documents.report.narrative"), share: 67 },
      ],
      rows: speaking.map((part) => [bodyCell(view, part), partStatus(view, part), informationCell(view, part)]),
    },
  ];
}

function bodyCell({ say, short }: ConsolidatedView, { body, role }: BodyPart): string {
  return role === "executor" ? short(body) : `${short(body)}\n(${say(`roles.${role}`).toLowerCase()})`;
}

function informationCell({ say, written }: ConsolidatedView, part: BodyPart): string {
  const reason = written(part.reason);
  const next = written(part.nextSteps);
  return [
    written(part.text),
    ...(reason === "" ? [] : [`${say("documents.report.reason")}: ${reason}`]),
    ...(next === "" ? [] : [`${say("documents.report.nextSteps")}: ${next}`]),
    ...(part.annexes === 0 ? [] : [say("documents.consolidated.annexes", { files: part.annexes })]),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

/** Who owes a word on it and has not given one. */
function silentBodies(view: ConsolidatedView, { bodies }: ConsolidatedMeasure): Block[] {
  const { say, short } = view;
  const named = (reported: BodyPart["reported"]) =>
    bodies.filter((part) => part.reported === reported).map(({ body }) => short(body));
  const [absent, silent] = [named("noReport"), named("noEntry")];
  if (absent.length === bodies.length) return [{ kind: "text", text: say("documents.consolidated.nobody") }];
  return [
    ...(absent.length === 0
      ? []
      : [{ kind: "note", text: say("documents.consolidated.missing", { bodies: absent.join(", ") }) } as const]),
    ...(silent.length === 0
      ? []
      : [{ kind: "note", text: say("documents.consolidated.silent", { bodies: silent.join(", ") }) } as const]),
  ];
}
