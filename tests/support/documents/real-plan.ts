import { z } from "zod";
import bodies from "#resources/plan/bodies.json" with { type: "json" };
import edition from "#resources/plan/plan.json" with { type: "json" };
import { bodySchema, type Plan, planEditionSchema } from "#shared/plan/schema.ts";

/** The plan as it ships: 41 measures with their full wording, as a document must bear them. */
export const realPlan: Plan = { edition: planEditionSchema.parse(edition), bodies: z.array(bodySchema).parse(bodies) };
