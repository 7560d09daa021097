import type { Migration } from "./migration.ts";

/** The steps back of what ҚАӨМ drafts of a package, as the page wrote them: they belong to its words as they stand. */
export const answerSteps: Migration = {
  number: 18,
  name: "answer-steps",
  sql: `
ALTER TABLE drafted_answer ADD COLUMN undo_steps TEXT CHECK (json_valid(undo_steps));
`,
};
