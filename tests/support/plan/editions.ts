import type { EditionChange, EditionChanges } from "#shared/plan/editions/change.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";

/** The day on which the Government was reorganised: the first of the new ministries. */
export const february2019 = "2019-02-25";

/** The plan as it stood before February 2019: what came later nobody knew. The measures, and so the digest, are the same. */
export const planBefore2019: Plan = {
  ...originalPlan,
  bodies: originalPlan.bodies
    .filter(({ validFrom }) => validFrom === null || validFrom < february2019)
    .map((body) => (ended(body) ? { ...body, validTo: null, successor: null } : body)),
};

function ended({ validTo }: Body): boolean {
  return validTo !== null && validTo >= "2019-02-24";
}

/** A body as the program's own list has it. */
export function listed(code: string): Body {
  const body = originalPlan.bodies.find((candidate) => candidate.code === code);
  if (body === undefined) throw new Error(`no such body: ${code}`);
  return body;
}

function begins(code: string) {
  const { name, abbreviation } = listed(code);
  return { code, name, abbreviation, kind: "central" as const };
}

/** The reorganisation of 25 February 2019 as ҚАӨМ would write it down. */
export const reorganisation: readonly EditionChange[] = [
  { kind: "reorganise", bodies: ["QAOM"], from: february2019, into: begins("TSDQAOM") },
  { kind: "reorganise", bodies: ["AKM"], from: february2019, into: "TSDQAOM" },
  { kind: "reorganise", bodies: ["QDM"], from: february2019, into: begins("AQDM") },
];

/**
 * Edition 2, which applies from 2019-H1: the reorganisation; БҒМ's measure 27 is due later, its 32 is gone,
 * and it gets a measure of its own.
 */
export const editionOf2019: EditionChanges = {
  ground: {
    kk: "Қазақстан Республикасы Үкіметінің 2019 жылғы 1 наурыздағы № 0-сынақ қаулысы",
    ru: "постановление Правительства Республики Казахстан от 1 марта 2019 года № 0-тест",
  },
  appliesFrom: "2019-H1",
  changes: [
    ...reorganisation,
    { kind: "deadline", measure: 27, deadline: { kind: "month", month: "2019-12", date: "2019-12-31" } },
    { kind: "removeMeasure", measure: 32 },
    {
      kind: "addMeasure",
      measure: {
        number: 42,
        section: 2,
        name: {
          kk: "Мектеп оқушыларына арналған киберқауіпсіздік сабақтарын өткізу",
          ru: "Проведение уроков кибербезопасности для школьников",
        },
        completionForm: "trainings",
        responsible: [{ body: "BGM", role: "executor" }],
        deadline: { kind: "yearly" },
      },
    },
  ],
};
