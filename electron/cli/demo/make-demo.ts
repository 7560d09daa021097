import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { readContainer } from "#backend/container/index.ts";
import { findResources } from "#backend/resources.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import type { Api } from "#shared/api.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import { reportInputSchema } from "#shared/report/input.ts";
import type { CommandContext } from "../command.ts";
import { finishJob, stopIfInterrupted } from "../jobs.ts";
import { noonOf } from "../read-options.ts";
import { signReport } from "../sign-report.ts";
import { makeAnnexes } from "./annexes/index.ts";
import { demoInput, demoReport } from "./example.ts";
import { makeDemoKeys } from "./keys.ts";

/** What the demo made; absolute paths. */
export interface Demo {
  readonly package: string;
  readonly verdict: Verification["verdict"];
  /** PEM of the root it made. */
  readonly trust: string;
  readonly pdf: readonly string[];
  /** The signed `report.json`. */
  readonly report: string;
  readonly dataDir: string;
}

/**
 * The main job from end to end, by the use cases that every user has: fill, check, freeze, sign twice, export, verify.
 * @param folder absolute, empty
 */
export async function makeDemo(context: CommandContext, folder: string): Promise<Demo> {
  const resources = findResources();
  const inputFolder = join(folder, "input");
  const dataDir = join(folder, "data");
  const trust = join(folder, "root.pem");
  await writeInput(inputFolder, resources.fonts);
  stopIfInterrupted(context);
  const { preparer, head } = demoInput.people;
  const organisation = findBody(originalPlan, demoReport.body)?.name.kk ?? demoReport.body;
  const people = [
    { role: "preparer", name: preparer.name },
    { role: "head", name: head.name },
  ] as const;
  const { keys, rootPem } = await makeDemoKeys(join(folder, "keys"), people, organisation, context.clock());
  await writeFile(trust, rootPem, { flag: "wx" });
  const backend = await openBackend({
    dataDir,
    holder: "cli",
    clock: context.clock,
    calendarNow: () => noonOf(demoReport.day),
  });
  try {
    const report = await fill(context, backend.api, inputFolder);
    const signed = await signReport(context, backend.api, { report, keys, bin: null, pin: null });
    const request = { reportId: signed.id, folder };
    const exported = await finishJob(context, () => backend.api.exchange.export(request, context.progress));
    const { verdict } = await verifyPackage(
      exported.path,
      {
        trust: await loadTrustStore({ defaultFolder: resources.trust, files: [trust] }),
        revocationLists: [],
        at: context.clock(),
      },
      { signal: context.signal },
    );
    const pdf = [packageNames.pdf.kk, packageNames.pdf.ru];
    const [document = "", ...pictures] = await extract(exported.path, [packageNames.report, ...pdf], folder);
    return { package: exported.path, verdict, trust, pdf: pictures, report: document, dataDir };
  } finally {
    await backend.close();
  }
}

/** The input as a person would keep it: the file, and its annexes in a folder beside it. */
async function writeInput(folder: string, fonts: string): Promise<void> {
  await mkdir(folder);
  const { $schema: _, ...input } = demoInput;
  await writeFile(join(folder, "report-input.json"), `${JSON.stringify(input, null, 2)}\n`, { flag: "wx" });
  await makeAnnexes(join(folder, "annexes"), fonts);
}

function fill(context: CommandContext, api: Api, folder: string) {
  const { body, halfYear } = demoReport;
  const input = reportInputSchema.parse(demoInput);
  return finishJob(context, () => api.report.fill({ body, halfYear, input, folder }, context.progress));
}

/** Takes entries out of the package, each under its own name; the paths, in the same order. */
async function extract(path: string, names: readonly string[], folder: string): Promise<string[]> {
  const reading = await readContainer(path);
  try {
    const targets: string[] = [];
    for (const name of names) {
      const target = join(folder, name);
      await reading.copyTo(name, target);
      targets.push(target);
    }
    return targets;
  } finally {
    await reading.close();
  }
}
