import { isReporter } from "../../body-validity.ts";
import { type EditionFinding, type EditionRule, fault, repeated } from "../finding.ts";

/** Every body that the plan speaks of is in its list, once; and none of the editions before has gone from it: reports name them. */
export const checkBodiesKnown: EditionRule = ({ plan: { edition, bodies }, difference }) => {
  const known = new Map(bodies.map((body) => [body.code, body]));
  const unknown = (body: string, measure: number): EditionFinding[] =>
    known.has(body) ? [] : [fault("bodyUnknown", { body, measure })];
  const asGroup = (code: string): EditionFinding[] => {
    const group = known.get(code);
    return group !== undefined && !isReporter(group) ? [] : [fault("groupAsBody", { body: code })];
  };
  return [
    ...repeated(bodies.map(({ code }) => code)).map((body) => fault("bodyTwice", { body })),
    ...(difference?.bodies.removed ?? []).map(({ code }) => fault("bodyGone", { body: code })),
    ...edition.measures.flatMap(({ number, responsible, funding }) => [
      ...responsible.flatMap(({ body }) => unknown(body, number)),
      ...(funding.kind === "budgetProgramme" ? unknown(funding.owner, number) : []),
    ]),
    ...bodies.flatMap(({ groups }) => groups).flatMap((code) => asGroup(code)),
    ...edition.glossary.flatMap(({ body }) => (body === null || known.has(body) ? [] : [fault("bodyGone", { body })])),
  ];
};
