import { isReporter, isValidOn } from "../../body-validity.ts";
import { addDays } from "../../calendar-date.ts";
import type { Body } from "../../schema.ts";
import { type EditionFinding, type EditionRule, fault } from "../finding.ts";

/**
 * A body ends after it begins; who takes its duties over is a body, does so after it has ended, exists on the very next day,
 * and does not hand them back to it.
 */
export const checkValidity: EditionRule = ({ plan: { bodies } }) => {
  const known = new Map(bodies.map((body) => [body.code, body]));
  return bodies.flatMap((body) => [...checkDays(body), ...checkSuccessor(body, known), ...checkCircle(body, known)]);
};

function checkDays({ code, validFrom, validTo }: Body): EditionFinding[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [fault("endsBeforeBeginning", { body: code })];
}

function checkSuccessor(body: Body, known: ReadonlyMap<string, Body>): EditionFinding[] {
  const { code, successor, validTo } = body;
  if (successor === null) return [];
  if (validTo === null) return [fault("successorEarly", { body: code, successor })];
  const next = known.get(successor);
  const takesOver = next !== undefined && isReporter(next) && isValidOn(next, addDays(validTo, 1));
  return takesOver ? [] : [fault("successorMissing", { body: code, successor })];
}

function checkCircle(body: Body, known: ReadonlyMap<string, Body>): EditionFinding[] {
  const passed = new Set<string>();
  for (let next = body.successor; next !== null; next = known.get(next)?.successor ?? null) {
    if (next === body.code) return [fault("successorCircle", { body: body.code })];
    if (passed.has(next)) return [];
    passed.add(next);
  }
  return [];
}
