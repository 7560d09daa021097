import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Backend, openBackend } from "#backend/backend.ts";
import type { TakenPackage } from "#shared/api/intake-view.ts";
import { noonOf } from "./era.ts";
import { daysOfIntake, type MadeHalfYear, type MadePackage } from "./index.ts";

/** ҚАӨМ's office that the drives are brought to. Its clock shows the day that is set. */
export interface AddresseeOffice {
  readonly dataDir: string;
  readonly backend: Backend;
  readonly takeIn: (paths: readonly string[]) => Promise<TakenPackage[]>;
  /** Both drives, each on its day: what became of every file. */
  readonly takeInAll: () => Promise<TakenPackage[]>;
}

/** Opens it; closed when the test ends. */
export async function openAddressee(made: MadeHalfYear, dataDir: string): Promise<AddresseeOffice> {
  const clock: { day: string } = { day: daysOfIntake[0] };
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => noonOf(clock.day) });
  onTestFinished(() => backend.close());
  const takeIn: AddresseeOffice["takeIn"] = (paths) =>
    backend.api.intake.takeIn({
      paths: [...paths],
      trust: [made.rootFile],
      revocationLists: [],
      confirmBins: true,
    }).result;
  return {
    dataDir,
    backend,
    takeIn,
    takeInAll: async () => {
      const taken: TakenPackage[] = [];
      for (const [index, day] of daysOfIntake.entries()) {
        clock.day = day;
        taken.push(...(await takeIn([made.drives[index] ?? ""])));
      }
      return taken;
    },
  };
}

/** What became of each made package, by its path within the half-year: `FLASH 1/676_….asice imported`. */
export function outcomes(made: MadeHalfYear, taken: readonly TakenPackage[]): string[] {
  return taken.map(({ file, decision }) => line(made, file, decision)).sort();
}

/** What must become of them. */
export function expectedOutcomes(
  made: MadeHalfYear,
  decisionOf: (one: MadePackage) => TakenPackage["decision"] = ({ decision }) => decision,
): string[] {
  return made.packages.map((one) => line(made, one.path, decisionOf(one))).sort();
}

function line({ rootFile }: MadeHalfYear, path: string, decision: TakenPackage["decision"]): string {
  return `${path.slice(join(rootFile, "..").length + 1)} ${decision}`;
}
