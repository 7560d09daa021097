import { z } from "zod";

/** The ways in which the register is looked at. */
export const registerViews = ["bodies", "measures", "missing", "answers"] as const;
export const registerViewSchema = z.enum(registerViews);
export type RegisterView = z.infer<typeof registerViewSchema>;
