import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type BackendOptions, openBackend } from "#backend/backend.ts";
import type { TakenPackage } from "#shared/api/intake-view.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { testAuthority } from "#tests/support/signing/people.ts";
import { openReporter, type Reporter, type ReporterRequest } from "./reporter.ts";

export const dayOfIntake = new Date("2018-07-12T05:00:00Z");
export const dayOfSigning = new Date("2018-07-05T05:00:00Z");

/** ҚАӨМ's office, a flash drive, and the bodies that fill it. Everything is closed and removed when the test ends. */
export async function openMinistry(options: Pick<BackendOptions, "ncalayer" | "resources"> = {}) {
  const root = temporaryFolder();
  const drive = join(root, "drive");
  const dataDir = join(root, "ministry");
  await mkdir(drive);
  const authority = await testAuthority();
  const rootFile = join(root, "root.pem");
  await writeFile(rootFile, authority.rootPem);
  const clock = { now: dayOfIntake };
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => clock.now, ...options });
  onTestFinished(() => backend.close());
  let count = 0;
  return {
    root,
    drive,
    dataDir,
    rootFile,
    authority,
    backend,
    clock,
    reporter: async (
      code: string,
      halfYear = "2018-H1",
      day = dayOfSigning,
      fill?: ReporterRequest["fill"],
    ): Promise<Reporter> => {
      count += 1;
      const folder = join(root, `body-${count}`);
      const reporter = await openReporter({
        folder,
        authority,
        code,
        halfYear,
        day,
        number: count,
        ...(fill && { fill }),
      });
      onTestFinished(() => reporter.close());
      return reporter;
    },
    takeIn: (
      paths: readonly string[],
      { trusted = true, confirmBins = true }: { readonly trusted?: boolean; readonly confirmBins?: boolean } = {},
    ): Promise<TakenPackage[]> =>
      backend.api.intake.takeIn({
        paths: [...paths],
        trust: trusted ? [rootFile] : [],
        revocationLists: [],
        confirmBins,
      }).result,
  };
}

export type Ministry = Awaited<ReturnType<typeof openMinistry>>;

/** What became of the files, by name: `676_2018-H1_BGM_v1_….asice` → `BGM v1 imported`. */
export function decisionsOf(taken: readonly TakenPackage[]): string[] {
  return taken.map(({ body, version, decision }) => `${body ?? "?"} v${version ?? "?"} ${decision ?? "unreadable"}`);
}

/** The codes of what intake itself had to say. */
export function reasonsOf({ problems }: TakenPackage): string[] {
  return problems.map(({ code }) => code).filter((code) => code.startsWith("intake."));
}
