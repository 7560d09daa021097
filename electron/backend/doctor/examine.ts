import type { Reader } from "#backend/database/index.ts";
import type { CopyOptions } from "#backend/files/index.ts";
import type { Finding } from "#shared/doctor.ts";
import { isKalqanError } from "#shared/errors.ts";
import { examineDatabase, examineJournal, examineReports, examineSettings, examineWords } from "./database.ts";
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
  const steps: (() => Finding[] | Promise<Finding[]>)[] = [
    () => examineDatabase(database),
    () => examineJournal(database, now, options.signal),
    () => examineSettings(database),
    () => examineReports(database),
    () => examineWords(database),
    () => examineAnnexes(database, layout, options),
    () => examinePackages(database, layout, options),
    () => examineTrustFiles(database, layout, options),
    () => examineBackups(layout.backups, now),
    () => examineFonts(patient.fonts),
    () => examineNode(patient.node.found, patient.node.needed),
    () => examineSpace(layout.root),
  ];
  const findings: Finding[] = [];
  for (const step of steps) findings.push(...(await toldOf(step)));
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}

/** What is so damaged that it cannot even be read is told as that, and the rest is looked at all the same. */
async function toldOf(step: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await step();
  } catch (error) {
    const detail = unreadable(error);
    if (detail === null) throw error;
    return [{ code: "databaseFault", severity: "error", data: { count: 1, detail } }];
  }
}

/** JSON, a value or a table's own description that is another than the program writes; null = no fault of the data. */
function unreadable(error: unknown): string | null {
  if (isKalqanError(error)) return error.code === "database.damaged" ? error.code : null;
  if (!(error instanceof Error)) return null;
  return ["SyntaxError", "ZodError", "SqliteError"].includes(error.name) ? error.name : null;
}
