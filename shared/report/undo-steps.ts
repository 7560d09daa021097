/** How long the kept steps back of one measure may be, in characters of their JSON: bounded, whatever was pasted. */
export const mostUndoSteps = 1_000_000;
