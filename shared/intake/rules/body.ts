import { isReporter, isValidOn } from "../../plan/body-validity.ts";
import { firstDay, isHalfYear, lastDay } from "../../plan/half-year.ts";
import { asks, type IntakeFacts, type IntakeFinding, type ReportIdentity } from "../facts.ts";

/** The plan must know the body, the body must exist in the half-year, and the key must be that body's. */
export function checkBody(facts: IntakeFacts, report: ReportIdentity): IntakeFinding[] {
  const { code } = report.body;
  const body = facts.plan.bodies.find((candidate) => candidate.code === code && isReporter(candidate));
  if (body === undefined) return [asks("apart", "unknownBody", { body: code })];
  return [...checkExists(body, report.halfYear), ...checkBin(facts, code)];
}

function checkExists(body: IntakeFacts["plan"]["bodies"][number], halfYear: string): IntakeFinding[] {
  if (!isHalfYear(halfYear)) return [];
  if (isValidOn(body, firstDay(halfYear)) || isValidOn(body, lastDay(halfYear))) return [];
  return [asks("waiting", "bodyNotThen", { body: body.code, halfYear })];
}

/**
 * A BIN is never invented; the first one is confirmed by a person, and a later one that differs blocks.
 * That the certificate's BIN is the one in the data is a rule of the package itself.
 */
function checkBin({ head, knownBin, confirmsBins }: IntakeFacts, body: string): IntakeFinding[] {
  if (head.bin === null) return [];
  if (knownBin === null) return confirmsBins ? [] : [asks("waiting", "binUnknown", { body, bin: head.bin })];
  if (knownBin !== head.bin) return [asks("apart", "otherBin", { body, known: knownBin, found: head.bin })];
  return [];
}
