import { z } from "zod";

/** What the full check can tell. Each has its sentence under `doctor.<code>` in both catalogues. */
export const doctorCodes = [
  "databaseSound",
  "databaseFault",
  "danglingRows",
  "journalSound",
  "journalBroken",
  "journalHeadLost",
  "clockEarlier",
  "settingInvalid",
  "annexesSound",
  "annexMissing",
  "annexDamaged",
  "annexOrphan",
  "documentDamaged",
  "packagesSound",
  "packageMissing",
  "packageDamaged",
  "backupFound",
  "backupNone",
  "backupOld",
  "fontsSound",
  "fontMissing",
  "nodeSound",
  "nodeOld",
  "spaceSound",
  "spaceLow",
] as const;

export const findingSchema = z.strictObject({
  code: z.enum(doctorCodes),
  /** `ok`: looked at, and all is well. */
  severity: z.enum(["ok", "warning", "error"]),
  /** Fills the sentence's placeholders. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** One thing the full check has to say of a data folder or of the installation. */
export type Finding = z.infer<typeof findingSchema>;
