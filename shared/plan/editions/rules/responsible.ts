import { isReporter } from "../../body-validity.ts";
import { type EditionRule, fault, repeated } from "../finding.ts";

/** Column 4: a body is named once, one leads at the most, and a group cannot lead. */
export const checkResponsible: EditionRule = ({ plan: { edition, bodies } }) => {
  const groups = new Set(bodies.filter((body) => !isReporter(body)).map(({ code }) => code));
  return edition.measures.flatMap(({ number: measure, responsible }) => {
    const leads = responsible.filter(({ role }) => role === "lead");
    return [
      ...repeated(responsible.map(({ body }) => body)).map((body) => fault("namedTwice", { measure, body })),
      ...(leads.length > 1 ? [fault("leadTwice", { measure })] : []),
      ...leads.filter(({ body }) => groups.has(body)).map(({ body }) => fault("leadIsGroup", { measure, body })),
    ];
  });
};
