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
  "settingDamaged",
  "entryDamaged",
  "annexNameDamaged",
  "commentDamaged",
  "writingDamaged",
  "answerDamaged",
  "annexesSound",
  "annexMissing",
  "annexDamaged",
  "annexOrphan",
  "documentDamaged",
  "packagesSound",
  "packageMissing",
  "packageDamaged",
  "receivedMissing",
  "receivedDamaged",
  "consolidatedMissing",
  "consolidatedDamaged",
  "editionMissing",
  "editionDamaged",
  "receiptMissing",
  "receiptDamaged",
  "trustSound",
  "certificateMissing",
  "certificateDamaged",
  "revocationListMissing",
  "revocationListDamaged",
  "backupFound",
  "backupNone",
  "backupOld",
  "backupNotMade",
  "fontsSound",
  "fontMissing",
  "nodeSound",
  "nodeOld",
  "spaceSound",
  "spaceLow",
] as const;

/** One thing the full check has to say of a data folder or of the installation. */
export interface Finding {
  readonly code: (typeof doctorCodes)[number];
  /** `ok`: looked at, and all is well. */
  readonly severity: "ok" | "warning" | "error";
  /** Fills the sentence's placeholders. */
  readonly data: Readonly<Record<string, string | number>>;
}
