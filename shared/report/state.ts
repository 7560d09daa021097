import { z } from "zod";

/** The life of a report: every step is reversible until signing, nothing signed is ever changed. */
export const reportStateSchema = z.enum([
  "draft",
  "ready",
  "awaitingHead",
  "signed",
  "exported",
  "accepted",
  "returned",
]);
export type ReportState = z.infer<typeof reportStateSchema>;
