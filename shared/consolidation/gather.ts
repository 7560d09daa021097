import { deadlineDate } from "../plan/deadline.ts";
import type { HalfYear } from "../plan/half-year.ts";
import { entersMoney } from "../plan/money-owner.ts";
import { type BodyDuty, bodiesByMeasure, leadOf, reportingBodies } from "../plan/responsibility.ts";
import type { Body, Measure, Plan } from "../plan/schema.ts";
import type { Entry } from "../report/entry.ts";
import { isBlankInBoth } from "../report/text.ts";
import type { BasisPackage, BodyPart, ConsolidatedMeasure, ConsolidationContent } from "./content.ts";
import { leadFirst } from "./stated.ts";
import { isOverdue, measureSums, totalsOf } from "./sums.ts";
import { emptyWriting, type Writing } from "./writing.ts";

/** A body's report that counts for the half-year, with the package it stands in. */
export interface CountingReport {
  readonly package: BasisPackage;
  readonly entries: readonly Entry[];
  /** Annexes by number of measure. */
  readonly annexes: ReadonlyMap<number, number>;
}

export interface GatherInput {
  readonly plan: Plan;
  readonly halfYear: HalfYear;
  /** `YYYY-MM-DD` */
  readonly lawInForce: string;
  /** Who consolidates: ҚАӨМ, or who holds its duties. */
  readonly issuer: string;
  /** One a body. */
  readonly reports: readonly CountingReport[];
  /** What ҚАӨМ itself has written, by number of measure. */
  readonly writings: ReadonlyMap<number, Writing>;
}

const nothing = { kk: "", ru: "" } as const;

/**
 * Everything that was reported on a half-year, measure by measure (resolution, paragraph 3). What a body says of a measure
 * that is not its own is left out; the checks name it. Errors: plan.unknownMeasure.
 */
export function gather(input: GatherInput): ConsolidationContent {
  const { plan, halfYear } = input;
  const byBody = new Map(input.reports.map((report) => [report.package.body, report]));
  const duties = bodiesByMeasure(plan, halfYear);
  const measures = plan.edition.measures.map((measure) =>
    gatherMeasure(input, byBody, measure, duties.get(measure.number) ?? []),
  );
  const order = new Map(plan.bodies.map(({ code }, index) => [code, index]));
  const place = ({ body }: BasisPackage) => order.get(body) ?? plan.bodies.length;
  return {
    measures,
    packages: input.reports.map((report) => report.package).sort((one, other) => place(one) - place(other)),
    missing: reportingBodies(plan, halfYear)
      .map(({ code }) => code)
      .filter((code) => !byBody.has(code)),
    totals: totalsOf(measures),
  };
}

function gatherMeasure(
  input: GatherInput,
  byBody: ReadonlyMap<string, CountingReport>,
  measure: Measure,
  duties: readonly BodyDuty[],
): ConsolidatedMeasure {
  const { plan, halfYear, lawInForce, writings } = input;
  const lead = leadOf(plan, measure.number, halfYear);
  const bodies = leadFirst(duties).map(({ body, role }): BodyPart => {
    const owns = entersMoney(plan, measure, body.code, halfYear);
    return { ...partOf(byBody.get(body.code), measure.number, owns), body: body.code, role };
  });
  const deadline = deadlineDate(measure.deadline, halfYear, lawInForce);
  const written = writings.get(measure.number) ?? emptyWriting;
  const { status, ...sums } = measureSums(bodies);
  return {
    measure: measure.number,
    section: measure.section,
    name: measure.name,
    completionForm: measure.completionForm,
    deadlineText: measure.deadlineText,
    deadline,
    overdue: isOverdue({ status, deadline }, halfYear),
    lead: lead?.code ?? null,
    status,
    bodies,
    jointText: jointTextOf(input, lead, byBody, measure.number),
    summary: { ...written.summary },
    ...sums,
  };
}

type Part = Omit<BodyPart, "body" | "role">;

/** Money counts of the programme's owner alone (plan, column 6): of another it would be counted twice. */
function partOf(report: CountingReport | undefined, measure: number, ownsMoney: boolean): Part {
  const entry = report?.entries.find((one) => one.measure === measure);
  if (report === undefined || entry === undefined) {
    const reported = report === undefined ? "noReport" : "noEntry";
    const texts = { text: { ...nothing }, reason: { ...nothing }, nextSteps: { ...nothing } };
    return { reported, status: null, ...texts, evidence: null, money: [], annexes: 0 };
  }
  const { status, text, reason, nextSteps, evidence, money } = entry;
  return {
    ...{ reported: "reported", status, text, reason, nextSteps, evidence },
    money: ownsMoney ? money : [],
    annexes: report.annexes.get(measure) ?? 0,
  };
}

/** The lead writes it; where there is no lead ҚАӨМ does. */
function jointTextOf(
  { issuer, writings }: GatherInput,
  lead: Body | null,
  byBody: ReadonlyMap<string, CountingReport>,
  measure: number,
): ConsolidatedMeasure["jointText"] {
  const text =
    lead === null
      ? writings.get(measure)?.jointText
      : byBody.get(lead.code)?.entries.find((entry) => entry.measure === measure)?.jointText;
  if (!text || isBlankInBoth(text)) return null;
  return { by: lead?.code ?? issuer, text };
}
