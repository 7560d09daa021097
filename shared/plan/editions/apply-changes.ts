import { isKalqanError, KalqanError } from "../../errors.ts";
import { isReporter, isValidOn } from "../body-validity.ts";
import { addDays } from "../calendar-date.ts";
import type { Body, Measure, Plan } from "../schema.ts";
import type { EditionChange, NewBody, NewMeasure } from "./change.ts";
import { deadlineWords, formWords, noMoneyWords, responsibleWords } from "./plan-words.ts";

/**
 * The plan after changes, one upon the other, as the edition that follows `plan`. What it must be besides is judged by
 * `checkEdition`. Errors, with `change` its place from 1: plan.unknownMeasure, plan.unknownBody, edition.numberTaken,
 * edition.codeTaken, edition.bodyEnded, edition.intoItself, edition.noWords.
 */
export function applyChanges(plan: Plan, changes: readonly EditionChange[]): Plan {
  const next = { ...plan, edition: { ...plan.edition, edition: plan.edition.edition + 1 } };
  const changed = changes.reduce<Plan>((before, change, index) => {
    try {
      return applyChange(before, change);
    } catch (error) {
      if (!isKalqanError(error)) throw error;
      throw new KalqanError(error.code, { ...error.data, change: index + 1 }, { cause: error });
    }
  }, next);
  return responsibleInWords(changed, changes);
}

/** Column 4 of what was changed or added, by the bodies' names as the whole edition leaves them. */
function responsibleInWords(plan: Plan, changes: readonly EditionChange[]): Plan {
  const touched = new Set(
    changes.flatMap((change) => {
      if (change.kind === "responsible") return [change.measure];
      return change.kind === "addMeasure" ? [change.measure.number] : [];
    }),
  );
  const measures = plan.edition.measures.map((measure) =>
    touched.has(measure.number)
      ? { ...measure, responsibleText: responsibleWords(plan, measure.responsible) }
      : measure,
  );
  return { ...plan, edition: { ...plan.edition, measures } };
}

function applyChange(plan: Plan, change: EditionChange): Plan {
  switch (change.kind) {
    case "deadline":
      return withMeasure(plan, change.measure, (measure) => {
        const deadlineText = deadlineWords(change.deadline);
        if (deadlineText === null) throw new KalqanError("edition.noWords", { measure: change.measure });
        return { ...measure, deadline: change.deadline, deadlineText, repairs: repairsBut(measure, "deadline") };
      });
    case "responsible":
      for (const { body } of change.responsible) requireKnown(plan, body);
      return withMeasure(plan, change.measure, (measure) => ({
        ...measure,
        responsible: change.responsible,
        repairs: repairsBut(measure, "responsible"),
      }));
    case "bodyBin":
      return withBody(plan, change.body, (body) => ({ ...body, bin: change.bin }));
    case "removeMeasure":
      requireMeasure(plan, change.measure);
      return withMeasures(plan, ({ number }) => number !== change.measure);
    case "addMeasure":
      return addMeasure(plan, change.measure);
    case "renameBody":
      return withBody(plan, change.body, (body) => ({ ...body, name: change.name, abbreviation: change.abbreviation }));
    case "reorganise":
      return reorganise(plan, change);
  }
}

/** A repair speaks of the text that the resolution printed; where another text stands, it speaks of nothing. */
function repairsBut({ repairs }: Measure, field: Measure["repairs"][number]["field"]): Measure["repairs"] {
  return repairs.filter((repair) => repair.field !== field);
}

function requireMeasure({ edition }: Plan, number: number): void {
  if (!edition.measures.some((measure) => measure.number === number)) {
    throw new KalqanError("plan.unknownMeasure", { measure: number });
  }
}

function withMeasure(plan: Plan, number: number, change: (measure: Measure) => Measure): Plan {
  requireMeasure(plan, number);
  const measures = plan.edition.measures.map((measure) => (measure.number === number ? change(measure) : measure));
  return { ...plan, edition: { ...plan.edition, measures } };
}

function withMeasures(plan: Plan, keep: (measure: Measure) => boolean): Plan {
  return { ...plan, edition: { ...plan.edition, measures: plan.edition.measures.filter(keep) } };
}

/** It stands last in its section. */
function addMeasure(plan: Plan, given: NewMeasure): Plan {
  const { measures } = plan.edition;
  if (measures.some(({ number }) => number === given.number)) {
    throw new KalqanError("edition.numberTaken", { measure: given.number });
  }
  for (const { body } of given.responsible) requireKnown(plan, body);
  const deadlineText = deadlineWords(given.deadline);
  if (deadlineText === null) throw new KalqanError("edition.noWords", { measure: given.number });
  const measure: Measure = {
    ...given,
    completionFormText: formWords(plan, given.completionForm),
    // Worked out at the end, as that of any measure whose bodies are changed.
    responsibleText: { kk: "", ru: "" },
    deadlineText,
    funding: { kind: "notRequired" },
    expenditureText: noMoneyWords(),
    fundingSourceText: noMoneyWords(),
    footnote: null,
    repairs: [],
    notes: [],
  };
  const after = measures.findLastIndex(({ section }) => section <= given.section);
  return { ...plan, edition: { ...plan.edition, measures: measures.toSpliced(after + 1, 0, measure) } };
}

function requireKnown({ bodies }: Plan, code: string): Body {
  const body = bodies.find((candidate) => candidate.code === code);
  if (body === undefined) throw new KalqanError("plan.unknownBody", { body: code });
  return body;
}

function withBody(plan: Plan, code: string, change: (body: Body) => Body): Plan {
  requireKnown(plan, code);
  return { ...plan, bodies: plan.bodies.map((body) => (body.code === code ? change(body) : body)) };
}

type Reorganisation = Extract<EditionChange, { kind: "reorganise" }>;

function reorganise(plan: Plan, { bodies, from, into }: Reorganisation): Plan {
  const lastDay = addDays(from, -1);
  const ended = bodies.map((code) => {
    const body = requireKnown(plan, code);
    if (!isReporter(body) || !isValidOn(body, lastDay)) throw new KalqanError("edition.bodyEnded", { body: code });
    return body;
  });
  const successor = into === null || typeof into === "string" ? into : into.code;
  if (successor !== null && bodies.includes(successor)) {
    throw new KalqanError("edition.intoItself", { body: successor });
  }
  const grown = successorAt(plan, from, into, ended);
  return bodies.reduce(
    (next, code) => withBody(next, code, (body) => ({ ...body, validTo: lastDay, successor })),
    grown,
  );
}

/** The plan with who takes over: known already, or added after the last of those that end, in their groups. */
function successorAt(plan: Plan, from: string, into: Reorganisation["into"], ended: readonly Body[]): Plan {
  if (into === null) return plan;
  if (typeof into === "string") {
    requireKnown(plan, into);
    return plan;
  }
  if (plan.bodies.some(({ code }) => code === into.code))
    throw new KalqanError("edition.codeTaken", { body: into.code });
  const at = plan.bodies.findLastIndex(({ code }) => ended.some((body) => body.code === code));
  return { ...plan, bodies: plan.bodies.toSpliced(at + 1, 0, beginning(into, from, ended)) };
}

function beginning({ code, name, abbreviation, kind }: NewBody, from: string, ended: readonly Body[]): Body {
  const groups = [...new Set(ended.flatMap((body) => body.groups))];
  const source = "resolution";
  return { code, kind, name, abbreviation, validFrom: from, validTo: null, successor: null, groups, source, bin: null };
}
