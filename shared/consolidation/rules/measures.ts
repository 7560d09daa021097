import { isBlank } from "../../report/text.ts";
import { type ConsolidationRule, finds } from "../finding.ts";
import { isTextless, isUnreported } from "../sums.ts";

/** Resolution, paragraph 3: information on the whole plan, so nothing is left without a word. */
export const checkMeasures: ConsolidationRule = ({ content }) =>
  content.measures.flatMap((one) => {
    const { measure } = one;
    if (isTextless(one)) return [finds("error", "measure.nothing", { measure })];
    if (isUnreported(one)) return [finds("warning", "measure.unreported", { measure })];
    return [];
  });

/** Whoever reads it reads one of the two languages: a summary in one of them says nothing to the other reader. */
export const checkSummaries: ConsolidationRule = ({ content }) =>
  content.measures.flatMap(({ measure, summary }) => {
    if (isBlank(summary.kk) === isBlank(summary.ru)) return [];
    const code = isBlank(summary.kk) ? "summary.kazakhMissing" : "summary.russianMissing";
    return [finds("error", code, { measure })];
  });

/** Where several bodies have reported, one text gathers them: the lead's, or ҚАӨМ's where there is no lead. */
export const checkJointTexts: ConsolidationRule = ({ content }) =>
  content.measures.flatMap(({ measure, bodies, jointText, lead }) => {
    const reported = bodies.filter(({ reported }) => reported === "reported").length;
    if (jointText !== null || reported < 2) return [];
    return [finds("warning", "joint.missing", { measure, ...(lead !== null && { body: lead }) })];
  });
