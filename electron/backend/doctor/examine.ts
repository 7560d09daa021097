import type { Reader } from "#backend/database/index.ts";
import type { CopyOptions } from "#backend/files/index.ts";
import type { Finding } from "#shared/doctor.ts";
import { examineContents, examineDatabase, examineJournal } from "./database.ts";
import { examineAnnexes, examinePackages, examineTrustFiles } from "./files.ts";
import { examineBackups, examineFonts, examineNode, examineSpace } from "./installation.ts";

const order = { error: 0, warning: 1, ok: 2 } as const;

export interface Patient {
  readonly database: Reader;
  /** The data folder's places. */
  readonly layout: {
    readonly root: string;
    readonly annexes: string;
    readonly packages: string;
    readonly trust: string;
    readonly backups: string;
  };
  /** Paths of the fonts that documents need. */
  readonly fonts: readonly string[];
  /** `process.version`, and the major version that the program wants. */
  readonly node: { readonly found: string; readonly needed: number };
  readonly now: Date;
}

/**
 * The full check of a data folder and of the installation: everything is read, nothing is changed. Errors come first,
 * then warnings, then what is well. `onBytes`: bytes of annexes read so far. Raises an abort.
 */
export async function examine(patient: Patient, options: CopyOptions = {}): Promise<Finding[]> {
  const { database, layout, now } = patient;
  const findings = [
    ...examineDatabase(database),
    ...(await examineJournal(database, now, options.signal)),
    ...examineContents(database),
    ...(await examineAnnexes(database, layout, options)),
    ...(await examinePackages(database, layout, options)),
    ...(await examineTrustFiles(database, layout, options)),
    ...(await examineBackups(layout.backups, now)),
    ...(await examineFonts(patient.fonts)),
    ...examineNode(patient.node.found, patient.node.needed),
    ...(await examineSpace(layout.root)),
  ];
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}
