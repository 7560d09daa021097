/**
 * Faults that the harness must notice. They are planted into the source text as the tests bundle it (`bundle-backend.ts`):
 * the program itself has no switch for them, and its own build knows nothing of them.
 *
 * - `unsyncedFiles`: files count as written before they are on the disk
 * - `unsyncedDatabase`: so do transactions
 * - `saidEarly`: "saved" is answered before anything is written
 * - `noRollback`: a change that is cut short leaves its half
 */
export const plantedFaults = ["unsyncedFiles", "unsyncedDatabase", "saidEarly", "noRollback"] as const;
export type PlantedFault = (typeof plantedFaults)[number];

interface Planting {
  /** The end of the module's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const copy = "/backend/files/copy.ts";
const saving = "/backend/report/save-entry.ts";

const plantings: Readonly<Record<PlantedFault, readonly Planting[]>> = {
  unsyncedFiles: [{ file: copy, from: "await file.sync();", to: "await Promise.resolve();" }],
  unsyncedDatabase: [{ file: "/backend/database/open.ts", from: "synchronous = FULL", to: "synchronous = OFF" }],
  saidEarly: [
    { file: saving, from: "export function saveEntry(", to: "function saveNow(" },
    {
      file: saving,
      from: "/** The steps back that belong",
      to: `export function saveEntry(deps: ReportDeps, reportId: string, entry: Entry): number {
        setTimeout(() => saveNow(deps, reportId, entry), 50);
        return (findEntry(deps.database, reportId, entry.measure)?.revision ?? 0) + 1;
      }
      /** The steps back that belong`,
    },
  ],
  noRollback: [
    {
      file: "/backend/database/connection.ts",
      from: "handle.sqlite.transaction(() => work(writer)).immediate()",
      to: "work(writer)",
    },
    // As on a slow disk: each statement is there a moment after the one before.
    {
      file: "/backend/database/statement.ts",
      from: "prepared(writer, sql).run(...values).changes",
      to: "(Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25), prepared(writer, sql).run(...values).changes)",
    },
  ],
};

/** The source of a module with the fault in it; null where the fault is elsewhere. Raises where it has no place any more. */
export function plant(fault: PlantedFault, path: string, source: string): string | null {
  const here = plantings[fault].filter(({ file }) => path.endsWith(file));
  if (here.length === 0) return null;
  return here.reduce((text, { file, from, to }) => {
    if (!text.includes(from)) throw new Error(`${fault} cannot be planted: ${file} has changed`);
    return text.replace(from, () => to);
  }, source);
}

/** How many modules the fault is planted in. */
export function placesOf(fault: PlantedFault): number {
  return new Set(plantings[fault].map(({ file }) => file)).size;
}
