import { z } from "zod";
import bodiesDocument from "#resources/plan/bodies.json" with { type: "json" };
import planDocument from "#resources/plan/plan.json" with { type: "json" };
import { type Body, bodySchema, type Measure, type Plan, planEditionSchema } from "./schema.ts";

/**
 * Edition 1 of the plan as Resolution No. 676 of 28 October 2017 prints it, with the bodies the program knows.
 * Validated once, when the module is loaded; treat it as read-only.
 */
export const originalPlan: Plan = Object.freeze({
  edition: planEditionSchema.parse(planDocument),
  bodies: z.array(bodySchema).parse(bodiesDocument),
});

/** The measure with this number (1–41 in edition 1), or undefined where the edition has none. */
export function findMeasure(plan: Plan, number: number): Measure | undefined {
  return plan.edition.measures.find((measure) => measure.number === number);
}

/** The body or group with this code, whether or not it exists today, or undefined. */
export function findBody(plan: Plan, code: string): Body | undefined {
  return plan.bodies.find((body) => body.code === code);
}
