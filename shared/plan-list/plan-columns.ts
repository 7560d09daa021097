/** The columns of the plan's table, in their order. */
export const planColumns = ["number", "name", "form", "responsible", "deadline", "standing", "funding"] as const;
export type PlanColumn = (typeof planColumns)[number];

/** These are never put away: without them a row says nothing. */
export const fixedColumns: readonly PlanColumn[] = ["number", "name"];
