import { type ConsolidationRule, finds } from "../finding.ts";

/** Who has not reported, and who did so late (resolution, paragraph 2, 2): named, and no reason to wait for ever. */
export const checkBodies: ConsolidationRule = ({ content }) => [
  ...content.missing.map((body) => finds("warning", "body.missing", { body })),
  ...content.packages.flatMap(({ body, daysLate }) => {
    const days = Math.max(daysLate.bySigning ?? 0, daysLate.byIntake ?? 0);
    return days > 0 ? [finds("warning", "body.late", { body }, { days })] : [];
  }),
];

/** What has come and does not count yet may change what is consolidated. */
export const checkOpenPackages: ConsolidationRule = ({ open }) =>
  open.map(({ body, version, decision }) => finds("warning", `package.${decision}`, { body }, { version }));

/** A body reported against another edition of the plan: its measures may mean something else. */
export const checkEditions: ConsolidationRule = ({ content, plan }) =>
  content.packages
    .filter(({ planEdition }) => planEdition !== plan.edition.edition)
    .map(({ body, planEdition }) => finds("warning", "package.otherEdition", { body }, { edition: planEdition }));

/** What a body says of a measure that is not its own goes into nothing: it is named, so that it is not lost unseen. */
export const checkResponsible: ConsolidationRule = ({ content, reports }) => {
  const asked = new Map(
    content.measures.map(({ measure, bodies }) => [measure, new Set(bodies.map((one) => one.body))]),
  );
  return reports.flatMap(({ package: { body }, entries }) =>
    entries
      .filter(({ measure }) => !asked.get(measure)?.has(body))
      .map(({ measure }) => finds("warning", "entry.notResponsible", { measure, body })),
  );
};
