import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findResources } from "#backend/resources.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import { demoInput } from "#cli/demo/example.ts";
import { makeDemoKeys } from "#cli/demo/keys.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import { reportInputSchema } from "#shared/report/input.ts";

/** The day on which the stories are told: within the ten days in which the report of 2018-H1 is due. */
export const storyDay = "2018-07-05";

/** БҒМ's report of 2018-H1 as a clerk would write it. */
const { $schema: _, ...given } = demoInput;
export const example = reportInputSchema.parse(given);
export type ExampleEntry = (typeof example.entries)[number];

/** What lies on a clerk's table before the program is started. */
export interface Ministry {
  readonly folder: string;
  /** Where the data shall lie; not there yet. */
  readonly dataDir: string;
  /** Where a flash drive is mounted. */
  readonly drive: string;
  /** The root of the test authority that gave the keys, PEM. */
  readonly root: string;
  readonly headKey: { readonly keyFile: string; readonly password: string };
  /** Absolute path of a file of the example's annexes. */
  annex(path: string): string;
}

/** Makes it in a fresh folder that is gone after the test. Certificates are good on the machine's own day. */
export async function openMinistry(): Promise<Ministry> {
  const folder = await mkdtemp(join(tmpdir(), "kalqan-ministry-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return furnish(folder);
}

/** The same in a folder that the caller takes away. */
export async function furnish(folder: string): Promise<Ministry> {
  const drive = join(folder, "FLASH");
  const root = join(folder, "root.pem");
  await mkdir(drive);
  await makeAnnexes(join(folder, "annexes"), findResources().fonts);
  const signers = [{ role: "head", name: example.people?.head?.name ?? "" }] as const;
  const organisation = findBody(originalPlan, "BGM")?.name.kk ?? "";
  const { keys, rootPem } = await makeDemoKeys(join(folder, "keys"), signers, organisation, new Date());
  const [headKey] = keys;
  if (headKey === undefined) throw new Error("No key was made");
  await writeFile(root, rootPem);
  return { folder, dataDir: join(folder, "data"), drive, root, headKey, annex: (path) => join(folder, path) };
}
