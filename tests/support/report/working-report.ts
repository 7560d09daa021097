import { createHash } from "node:crypto";
import { onTestFinished } from "vitest";
import { storeFile } from "#backend/annexes/index.ts";
import { type DataFolder, openDataFolder } from "#backend/data-folder/index.ts";
import type { FrozenDocument } from "#backend/database/index.ts";
import { createPlans } from "#backend/plan/index.ts";
import { type AddedAnnex, type AnnexAdder, getReport, openReport, type ReportDeps } from "#backend/report/index.ts";
import { writingLimits } from "#shared/package/limits.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { type ReportInput, reportInputFormat, reportInputSchema } from "#shared/report/input.ts";
import { tickingClock } from "#tests/support/data/clock.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { goodReport } from "./example-report.ts";

export interface Workplace {
  readonly folder: DataFolder;
  readonly deps: ReportDeps;
  readonly clock: ReturnType<typeof tickingClock>;
}

/** A new data folder at a clerk's workstation on 5 July 2018, closed and removed when the test ends. */
export async function openWorkplace(): Promise<Workplace> {
  const clock = tickingClock();
  const folder = await openDataFolder(temporaryFolder(), { holder: "window", now: clock.now, actor: "aigerim" });
  onTestFinished(() => folder.close());
  const plans = createPlans(folder.database, originalPlan);
  const deps: ReportDeps = {
    database: folder.database,
    plans,
    plan: originalPlan,
    planDigest: plans.newest().digest,
    program: { name: "kalqan", version: "0.1.0" },
    clock: clock.now,
    safeName: (name, position) => `${String(position).padStart(2, "0")} ${name.replaceAll(":", "_")}`,
  };
  return { folder, deps, clock };
}

/** Opens a report and answers its id. */
export function open({ deps }: Workplace, body = "BGM", halfYear = "2018-H1"): string {
  return openReport(deps, { body, halfYear });
}

/** The entry of a report on a measure, with its revision. */
export function entryOf({ deps }: Workplace, reportId: string, measure: number) {
  const own = getReport(deps, reportId).entries.find(({ entry }) => entry.measure === measure);
  if (own === undefined) throw new Error(`no measure ${measure}`);
  return own;
}

/** Puts annexes of the given contents into the store, as if read from a folder. */
export function annexesFrom({ folder }: Workplace, files: Readonly<Record<string, string>>): AnnexAdder {
  return async ({ path, name }): Promise<AddedAnnex> => {
    const content = files[path];
    if (content === undefined) throw new Error(`no such file: ${path}`);
    const shown = name ?? path.split("/").at(-1) ?? path;
    const source = (async function* () {
      yield new TextEncoder().encode(content);
    })();
    const options = { name: shown, limit: writingLimits.annexBytes };
    const { sha256, mediaType } = await storeFile(folder.database, folder.layout, source, options);
    return { name: shown, sha256, mediaType };
  };
}

/** No annexes are named. */
export const noAnnexes: AnnexAdder = async ({ path }) => {
  throw new Error(`not expected: ${path}`);
};

/** An input that fills a body's whole report with nothing left to say. */
export function fullInput(body: string, halfYear: "2018-H1" | "2018-H2" = "2018-H1"): ReportInput {
  const { entries, preparer, head, unit } = goodReport(body, { halfYear });
  return reportInputSchema.parse({
    format: reportInputFormat,
    people: { preparer, head },
    unit,
    bilingual: true,
    signers: ["preparer", "head"],
    entries,
  });
}

/** Pictures of a report as a test needs them: bytes under their names. */
export async function drawNothingMuch(): Promise<FrozenDocument[]> {
  return ["report.kk.pdf", "report.ru.pdf"].map((name) => {
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${name}`);
    return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
}

/** What a PDF begins with, enough to be taken for one. */
export const pdf = (text: string) => `%PDF-1.4\n% ${text}\n%%EOF\n`;
