import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { findResources } from "#backend/resources.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import { demoInput, demoReport } from "#cli/demo/example.ts";
import { makeDemoKeys } from "#cli/demo/keys.ts";
import type { Api } from "#shared/api.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { reportInputSchema } from "#shared/report/input.ts";

/** A key file with its password. */
export interface OfficeKey {
  readonly keyFile: string;
  readonly password: string;
}

/** БҒМ's office before a story begins: its data folder in some state, the keys of its people, their authority. */
export interface PreparedOffice {
  /** Holds everything else; removed by `remove`. */
  readonly folder: string;
  readonly dataDir: string;
  readonly keys: Readonly<Record<SignerRole, OfficeKey>>;
  /** PEM of the authority's root, which nobody else trusts. */
  readonly rootFile: string;
  /** Another copy of the data folder, as it was prepared. */
  readonly copy: () => Promise<string>;
  readonly remove: () => Promise<void>;
}

/**
 * How far the report of 2018-H1 is: `none` (the first start is over, nothing else), `begun` (six of ten measures),
 * `filled`, `frozen`, `awaitingHead` (signed by the preparer), `signed` by both.
 */
export type PreparedState = "none" | "begun" | "filled" | "frozen" | "awaitingHead" | "signed";

const order: readonly PreparedState[] = ["none", "begun", "filled", "frozen", "awaitingHead", "signed"];

/** Prepares an office. Dates of the report are those of 5 July 2018; keys are valid today, by the machine's clock. */
export async function prepareOffice(state: PreparedState): Promise<PreparedOffice> {
  const folder = await mkdtemp(join(tmpdir(), "kalqan-office-"));
  const dataDir = join(folder, "data");
  const { keys, rootPem } = await makeKeys(folder);
  const rootFile = join(folder, "root.pem");
  await writeFile(rootFile, rootPem);
  const backend = await openBackend({
    dataDir,
    holder: "cli",
    clock: () => new Date(),
    calendarNow: () => new Date(`${demoReport.day}T07:00:00Z`),
  });
  try {
    await bringTo(state, backend.api, folder, keys);
  } finally {
    await backend.close();
  }
  let copies = 0;
  return {
    folder,
    dataDir,
    keys,
    rootFile,
    copy: async () => {
      copies += 1;
      const target = join(folder, `copy-${copies}`);
      await cp(dataDir, target, { recursive: true });
      return target;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function makeKeys(folder: string): Promise<{ keys: PreparedOffice["keys"]; rootPem: string }> {
  const { preparer, head } = demoInput.people;
  const people = [
    { role: "preparer", name: preparer.name },
    { role: "head", name: head.name },
  ] as const;
  const made = await makeDemoKeys(join(folder, "keys"), people, "Үлгі министрлігі", new Date());
  const keyOf = (role: SignerRole): OfficeKey => {
    const found = made.keys.find((key) => key.role === role);
    if (found === undefined) throw new Error(`no key of the ${role}`);
    return { keyFile: found.keyFile, password: found.password };
  };
  return { keys: { preparer: keyOf("preparer"), head: keyOf("head") }, rootPem: made.rootPem };
}

async function bringTo(state: PreparedState, api: Api, folder: string, keys: PreparedOffice["keys"]): Promise<void> {
  const reaches = (other: PreparedState): boolean => order.indexOf(state) >= order.indexOf(other);
  const { $schema: _, ...given } = demoInput;
  const input = reportInputSchema.parse(given);
  const { body, halfYear } = demoReport;
  const { unit, people } = demoInput;
  await api.settings.set({
    ...{ body, unit, preparer: people.preparer, head: people.head },
    noticeAcknowledged: true,
    bilingual: true,
    signers: "preparerAndHead",
  });
  if (!reaches("begun")) return;
  const annexes = join(folder, "input");
  await mkdir(annexes);
  await makeAnnexes(join(annexes, "annexes"), findResources().fonts);
  const entries = reaches("filled") ? input.entries : input.entries.slice(0, 6);
  const { id } = await api.report.fill({ body, halfYear, input: { ...input, entries }, folder: annexes }).result;
  if (reaches("awaitingHead")) {
    const { certificate } = await api.signing.readKey({ ...keys.preparer, body, role: "preparer" });
    await api.signing.confirmBin({ body, bin: certificate.bin ?? "" });
  }
  if (reaches("frozen")) await api.report.makeReady({ reportId: id }).result;
  if (!reaches("awaitingHead")) return;
  for (const role of reaches("signed") ? (["preparer", "head"] as const) : (["preparer"] as const)) {
    await api.signing.sign({ reportId: id, role, ...keys[role] }).result;
  }
}
