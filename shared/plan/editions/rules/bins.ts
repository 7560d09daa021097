import type { Body } from "../../schema.ts";
import { type EditionRule, fault, warning } from "../finding.ts";

/**
 * A BIN is one body's: whose signature it is, is known by it. Another one in the place of one that stood in the edition before is
 * told: from then on that body's former key signs nothing.
 */
export const checkBins: EditionRule = ({ plan: { bodies }, difference }) => {
  const first = new Map<string, Body>();
  const twice = bodies.flatMap((body) => {
    if (body.bin === null) return [];
    const other = first.get(body.bin);
    if (other === undefined) first.set(body.bin, body);
    // A body that goes over into another may keep its number.
    return other === undefined || leadsTo(other, body, bodies) || leadsTo(body, other, bodies)
      ? []
      : [fault("sameBin", { body: other.code, other: body.code })];
  });
  const others = (difference?.bodies.changed ?? []).flatMap(({ before, after }) =>
    before.bin === null || before.bin === after.bin
      ? []
      : [warning("binReplaced", { body: after.code, from: before.bin, to: after.bin ?? "—" })],
  );
  return [...twice, ...others];
};

/** Whether the one's duties came to the other, over however many in between. */
function leadsTo(one: Body, other: Body, bodies: readonly Body[]): boolean {
  const passed = new Set<string>();
  for (let next = one.successor; next !== null && !passed.has(next); ) {
    if (next === other.code) return true;
    passed.add(next);
    next = bodies.find(({ code }) => code === next)?.successor ?? null;
  }
  return false;
}
