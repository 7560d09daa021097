import { z } from "zod";
import bodiesDocument from "#resources/plan/bodies.json" with { type: "json" };
import planDocument from "#resources/plan/plan.json" with { type: "json" };
import { type Body, bodySchema, type Measure, type Plan, planEditionSchema } from "./schema.ts";

let edition: Plan["edition"] | null = null;
let bodies: Plan["bodies"] | null = null;

/**
 * Edition 1 of the plan as Resolution No. 676 of 28 October 2017 prints it, with the bodies the program knows.
 * Each is validated when it is first asked for: verifying a package does without them. Treat it as read-only.
 */
export const originalPlan: Plan = Object.freeze({
  get edition() {
    edition ??= planEditionSchema.parse(planDocument);
    return edition;
  },
  get bodies() {
    bodies ??= z.array(bodySchema).parse(bodiesDocument);
    return bodies;
  },
});

/** The measure with this number (1–41 in edition 1), or undefined where the edition has none. */
export function findMeasure(plan: Plan, number: number): Measure | undefined {
  return plan.edition.measures.find((measure) => measure.number === number);
}

/** The body or group with this code, whether or not it exists today, or undefined. */
export function findBody(plan: Plan, code: string): Body | undefined {
  return plan.bodies.find((body) => body.code === code);
}
