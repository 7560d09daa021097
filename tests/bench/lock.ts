import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Backend, openBackend } from "#backend/backend.ts";
import type { EntryView } from "#shared/api/report-view.ts";
import { entrySchema } from "#shared/report/entry.ts";
import { median } from "./measure.ts";

const passphrase = "Қысқы таңдағы үш ақ қоян";
const annexBytes = 100_000_000;
const savings = 100;

/** What is done in both folders, in turn. */
const works = [
  { what: `${savings} entries saved`, work: save },
  { what: "an annex of 100 MB added", work: attach },
  { what: "the same annex read", work: read },
  { what: "the folder closed and opened, its key known", work: reopen },
] as const;

/** One of the two folders, open. */
interface Folder {
  readonly dataDir: string;
  master: Uint8Array | undefined;
  backend: Backend;
  /** A file that no folder has yet. */
  readonly annex: string;
  entry: EntryView;
  reportId: string;
  annexId: string;
}

/**
 * What protecting a data folder costs: the same work in a plain folder and in a protected one, in turn, so that what disturbs
 * one disturbs both; and unlocking, which is slow on purpose. Lines of Markdown.
 */
export async function lock(place: string, runs: number): Promise<string[]> {
  await mkdir(place, { recursive: true });
  const plain = await openFolder(join(place, "plain"), false);
  const sealed = await openFolder(join(place, "protected"), true);
  const lines = ["", "| protected folder | plain, ms | protected, ms | ratio |", "|---|---|---|---|"];
  const times = new Map(works.map(({ what }) => [what as string, { plain: [] as number[], sealed: [] as number[] }]));
  // The first round warms the cache and is not counted.
  for (let round = 0; round <= runs; round += 1) {
    // Made before the time is taken.
    for (const { annex } of [plain, sealed]) await newAnnex(annex);
    for (const { what, work } of works) {
      const [one, other] = [await timed(() => work(plain)), await timed(() => work(sealed))];
      if (round === 0) continue;
      times.get(what)?.plain.push(one);
      times.get(what)?.sealed.push(other);
    }
  }
  for (const [what, taken] of times) {
    const [one, other] = [median(taken.plain), median(taken.sealed)];
    lines.push(`| ${what} | ${one.toFixed(0)} | ${other.toFixed(0)} | ${(other / one).toFixed(2)} |`);
  }
  const unlocking: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    await sealed.backend.api.lock.lockNow({});
    unlocking.push(await timed(() => sealed.backend.api.lock.unlock({ by: "passphrase", passphrase })));
  }
  lines.push("", `Unlocking by the passphrase: ${median(unlocking).toFixed(0)} ms.`);
  await plain.backend.close();
  await sealed.backend.close();
  await rm(place, { recursive: true });
  return lines;
}

async function openFolder(place: string, isProtected: boolean): Promise<Folder> {
  await mkdir(place, { recursive: true });
  const dataDir = join(place, "data");
  let master: Uint8Array | undefined;
  const onMaster = (key: Uint8Array | null) => {
    master = key ?? undefined;
  };
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(), onMaster });
  const { id, entries } = await backend.api.report.open({ body: "BGM", halfYear: "2018-H1" });
  if (isProtected) await backend.api.lock.protect({ passphrase }).result;
  const [entry] = entries;
  if (entry === undefined) throw new Error("the body has no measures");
  return { dataDir, master, backend, annex: join(place, "annex.pdf"), entry, reportId: id, annexId: "" };
}

async function save(folder: Folder): Promise<void> {
  const { role: _, revision, readOnly: __, shown: ___, annexes: ____, ...fields } = folder.entry;
  let expected = revision;
  for (let count = 0; count < savings; count += 1) {
    const entry = entrySchema.parse({ ...fields, text: { kk: `${count}-ші сақтау. `.repeat(50), ru: "" } });
    const saved = await folder.backend.api.report.saveEntry({
      reportId: folder.reportId,
      entry,
      expectedRevision: expected,
    });
    expected = saved.revision;
  }
  folder.entry = { ...folder.entry, revision: expected };
}

async function attach(folder: Folder): Promise<void> {
  const { api } = folder.backend;
  const { measure } = folder.entry;
  if (folder.annexId !== "") await api.annexes.remove({ annexId: folder.annexId });
  const added = await api.annexes.add({ reportId: folder.reportId, measure, path: folder.annex, name: null }).result;
  folder.annexId = added.id;
}

async function read(folder: Folder): Promise<void> {
  await folder.backend.api.annexes.read({ annexId: folder.annexId }).result;
}

async function reopen(folder: Folder): Promise<void> {
  const { dataDir, master } = folder;
  await folder.backend.close();
  folder.backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(), master });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Other bytes each time: the same file twice is stored once. */
async function newAnnex(path: string): Promise<void> {
  await writeFile(path, Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(annexBytes - 9)]));
}
