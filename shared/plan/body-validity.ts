import { KalqanError } from "../errors.ts";
import type { Body, Plan } from "./schema.ts";

/** True where the body exists on that day. */
export function isValidOn(body: Body, day: string): boolean {
  return (body.validFrom === null || body.validFrom <= day) && !hasEnded(body, day);
}

/** True for a ministry, akimat or organisation; false for a group, which stands for others and reports nothing. */
export function isReporter(body: Body): boolean {
  return body.kind !== "group";
}

/**
 * The body with that code, groups left out.
 * @throws KalqanError plan.unknownBody {body}
 */
export function findBody(plan: Plan, code: string): Body {
  const body = plan.bodies.find((candidate) => candidate.code === code && isReporter(candidate));
  if (body === undefined) throw new KalqanError("plan.unknownBody", { body: code });
  return body;
}

/**
 * Who holds the duties of the body with that code on that day: itself while it exists, afterwards its successor, the
 * successor's successor and so on; null where there is none that day.
 */
export function holderOn(plan: Plan, code: string, day: string): Body | null {
  const passed = new Set<string>();
  let next: string | null = code;
  while (next !== null && !passed.has(next)) {
    passed.add(next);
    const body: Body | undefined = plan.bodies.find((candidate) => candidate.code === next);
    if (body === undefined) return null;
    if (isValidOn(body, day)) return body;
    next = hasEnded(body, day) ? body.successor : null;
  }
  return null;
}

/** The bodies that exist no more on that day and whose duties have come to this one. */
export function predecessorsOn(plan: Plan, body: Body, day: string): Body[] {
  return plan.bodies.filter(
    (candidate) => hasEnded(candidate, day) && holderOn(plan, candidate.code, day)?.code === body.code,
  );
}

function hasEnded(body: Body, day: string): boolean {
  return body.validTo !== null && body.validTo < day;
}
