import { canonical } from "../../../report/merge/canonical.ts";
import { isReporter } from "../../body-validity.ts";
import type { MeasureChange } from "../difference.ts";
import { type EditionFinding, type EditionRule, fault, repeated, warning } from "../finding.ts";
import { responsibleWords } from "../plan-words.ts";

/**
 * Column 4: a body is named once, one leads at the most, and a group cannot lead; what an edition changes or adds says in words
 * what it says as data. A budget programme whose owner is named no more is told: nobody is asked for its money then.
 */
export const checkResponsible: EditionRule = ({ plan, difference }) => {
  const { edition, bodies } = plan;
  const changed = difference?.measures.changed.filter(({ fields }) => fields.includes("responsible")) ?? [];
  const touched = new Set(
    [...(difference?.measures.added ?? []), ...changed.map(({ after }) => after)].map(({ number }) => number),
  );
  const groups = new Set(bodies.filter((body) => !isReporter(body)).map(({ code }) => code));
  const ofMeasures = edition.measures.flatMap(({ number: measure, responsible, responsibleText }) => {
    const leads = responsible.filter(({ role }) => role === "lead");
    return [
      ...repeated(responsible.map(({ body }) => body)).map((body) => fault("namedTwice", { measure, body })),
      ...(leads.length > 1 ? [fault("leadTwice", { measure })] : []),
      ...leads.filter(({ body }) => groups.has(body)).map(({ body }) => fault("leadIsGroup", { measure, body })),
      ...(touched.has(measure) && canonical(responsibleWords(plan, responsible)) !== canonical(responsibleText)
        ? [fault("responsibleWords", { measure })]
        : []),
    ];
  });
  return [...ofMeasures, ...changed.flatMap(ownerLost)];
};

function ownerLost({ before, after }: MeasureChange): EditionFinding[] {
  if (after.funding.kind !== "budgetProgramme") return [];
  const { owner } = after.funding;
  const names = ({ responsible }: MeasureChange["after"]) => responsible.some(({ body }) => body === owner);
  return names(before) && !names(after) ? [warning("ownerLost", { measure: after.number, body: owner })] : [];
}
