import type { Body, Deadline, Funding, Measure, Plan, Responsible } from "#shared/plan/schema.ts";

const nothing = { kk: "", ru: "" };

/** A body for tests: central, never ended, in the group of state bodies. */
export function body(code: string, fields: Partial<Body> = {}): Body {
  return {
    code,
    kind: "central",
    name: { kk: code, ru: code },
    abbreviation: { kk: code, ru: code },
    validFrom: null,
    validTo: null,
    successor: null,
    groups: ["STATE_BODIES"],
    source: "generalKnowledge",
    bin: null,
    ...fields,
  };
}

/** A group that stands for the bodies which name it. */
export function group(code: string): Body {
  return body(code, { kind: "group", groups: [] });
}

/** A measure for tests; `responsible` as `CODE` (executor), `CODE lead` or `CODE byAgreement`, in column 4's order. */
export function measure(
  number: number,
  responsible: readonly string[],
  fields: { readonly deadline?: Deadline; readonly funding?: Funding } = {},
): Measure {
  return {
    number,
    section: 1,
    name: { kk: `${number}-іс-шара`, ru: `Мероприятие ${number}` },
    completionForm: "info-qaom",
    completionFormText: nothing,
    responsible: responsible.map(readResponsible),
    responsibleText: nothing,
    deadline: fields.deadline ?? { kind: "permanent" },
    deadlineText: nothing,
    funding: fields.funding ?? { kind: "notRequired" },
    expenditureText: nothing,
    fundingSourceText: nothing,
    footnote: null,
    repairs: [],
    notes: [],
  };
}

/** A plan of just these measures and bodies. */
export function smallPlan(bodies: readonly Body[], measures: readonly Measure[]): Plan {
  return {
    bodies,
    edition: {
      id: "kz.resolution-676",
      edition: 1,
      title: nothing,
      resolution: { number: "676", date: "2017-10-28", title: nothing, text: [] },
      russianUnofficial: true,
      sections: [{ number: 1, name: nothing }],
      measures: [...measures],
      footnotes: [],
      glossary: [],
      lawInForce: { date: "2018-01-09", confirmed: false, law: nothing },
    },
  };
}

function readResponsible(text: string): Responsible {
  const [code = "", role = "executor"] = text.split(" ");
  if (role !== "executor" && role !== "lead" && role !== "byAgreement") throw new Error(`no such role: ${role}`);
  return { body: code, role };
}
