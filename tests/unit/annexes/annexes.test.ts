import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addAnnex,
  attachAnnex,
  collectReleased,
  moveAnnex,
  readStoredFile,
  removeAnnex,
  renameAnnex,
  storedPath,
  verifyStore,
} from "#backend/annexes/index.ts";
import { findStoredFile, listAnnexes, listStoredFiles, transaction } from "#backend/database/index.ts";
import { listJournalPage } from "#backend/journal/index.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { limits, openSampleFolder, sampleReport, signReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

type Folder = Awaited<ReturnType<typeof openSampleFolder>>;

async function* bytesOf(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function add(folder: Folder, name: string, bytes: Buffer = pdf(name), measure = 17, bounds: typeof limits = limits) {
  const annex = { reportId: sampleReport.id, measure, name, source: bytesOf(bytes) };
  return addAnnex(folder.database, folder.layout, annex, { limits: bounds });
}

function names(folder: Folder): string[] {
  return listAnnexes(folder.database, sampleReport.id).map(({ position, name }) => `${position} ${name}`);
}

test("a file is kept under its digest, byte for byte, and the journal says so", async () => {
  const folder = await openSampleFolder();
  const path = join(temporaryFolder(), "Бұйрық № 66.pdf");
  writeFileSync(path, pdf());
  const seen: number[] = [];
  const annex = await addAnnex(
    folder.database,
    folder.layout,
    { reportId: sampleReport.id, measure: 17, name: path, source: path },
    { limits, onBytes: (bytes) => seen.push(bytes) },
  );
  expect(annex).toMatchObject({ name: "Бұйрық № 66.pdf", mediaType: "application/pdf", odd: false, position: 1 });
  expect(readFileSync(storedPath(folder.layout, annex.sha256)).equals(pdf())).toBe(true);
  expect(seen).toEqual([pdf().length]);
  expect(readdirSync(folder.layout.temporary)).toEqual([]);
  const [row] = listJournalPage(folder.database, {}, { before: null, limit: 1 }).entries;
  expect(row).toMatchObject({ action: "annex.added", data: { measure: 17, sha256: annex.sha256 } });
});

test("a file is read back as it was added; one that is missing or was changed on the disk is refused", async () => {
  const folder = await openSampleFolder();
  const annex = await add(folder, "a.pdf");
  expect(Buffer.from(await readStoredFile(folder.layout, annex)).equals(pdf("a.pdf"))).toBe(true);
  writeFileSync(storedPath(folder.layout, annex.sha256), pdf("other"));
  const damaged = { code: "annex.damaged", data: { name: "a.pdf" } };
  await expect(readStoredFile(folder.layout, annex)).rejects.toMatchObject(damaged);
  rmSync(storedPath(folder.layout, annex.sha256));
  await expect(readStoredFile(folder.layout, annex)).rejects.toMatchObject(damaged);
});

test("a folder, a pipe or a device is no annex: reading it might never end", async () => {
  const folder = await openSampleFolder();
  for (const source of [folder.layout.annexes, "/dev/zero", "/dev/null"]) {
    const annex = { reportId: sampleReport.id, measure: 17, name: "a.pdf", source };
    await expect(addAnnex(folder.database, folder.layout, annex, { limits })).rejects.toMatchObject({
      code: "annex.unreadable",
    });
  }
  expect(readdirSync(folder.layout.temporary)).toEqual([]);
});

test("the same file twice is stored once", async () => {
  const folder = await openSampleFolder();
  const first = await add(folder, "a.pdf", pdf("same"));
  const second = await add(folder, "b.pdf", pdf("same"), 21);
  expect(second.sha256).toBe(first.sha256);
  expect(listStoredFiles(folder.database)).toHaveLength(1);
  expect(listAnnexes(folder.database, sampleReport.id)).toHaveLength(2);
});

test("adding a file again mends a damaged copy in the store", async () => {
  const folder = await openSampleFolder();
  const { sha256 } = await add(folder, "a.pdf", pdf("same"));
  writeFileSync(storedPath(folder.layout, sha256), "damaged");
  await add(folder, "b.pdf", pdf("same"));
  expect(await verifyStore(folder.database, folder.layout)).toEqual({
    count: 1,
    missing: [],
    damaged: [],
    orphans: [],
  });
});

test.each([
  ["annex.empty", "a.pdf", Buffer.alloc(0), limits],
  ["annex.unknownType", "a.pdf", Buffer.from("MZ программа"), limits],
  ["annex.tooLarge", "a.pdf", pdf(), { ...limits, annexBytes: 20 }],
  ["annex.tooMuch", "a.pdf", pdf(), { ...limits, unpackedBytes: 100 }],
  ["annex.tooMany", "a.pdf", pdf(), { ...limits, annexes: 1 }],
  ["annex.noName", " ", pdf(), limits],
] as const)("%s: refused, and nothing is left behind", async (code, name, bytes, bounds) => {
  const folder = await openSampleFolder();
  await add(folder, "first.pdf");
  await expect(add(folder, name, bytes, 17, bounds as typeof limits)).rejects.toMatchObject({ code });
  expect(names(folder)).toEqual(["1 first.pdf"]);
  expect(listStoredFiles(folder.database)).toHaveLength(1);
  expect(readdirSync(folder.layout.temporary)).toEqual([]);
});

test("a file that cannot be read, or is a folder, is named", async () => {
  const folder = await openSampleFolder();
  for (const source of [join(temporaryFolder(), "missing.pdf"), temporaryFolder()]) {
    const annex = { reportId: sampleReport.id, measure: 17, name: "жоқ.pdf", source };
    await expect(addAnnex(folder.database, folder.layout, annex, { limits })).rejects.toMatchObject({
      code: "annex.unreadable",
      data: { name: "жоқ.pdf" },
    });
  }
});

test("cancelling half-way leaves nothing", async () => {
  const folder = await openSampleFolder();
  const cancel = new AbortController();
  const annex = { reportId: sampleReport.id, measure: 17, name: "a.pdf", source: bytesOf(pdf(), pdf(), pdf()) };
  const adding = addAnnex(folder.database, folder.layout, annex, {
    limits,
    signal: cancel.signal,
    onBytes: () => cancel.abort(),
  });
  await expect(adding).rejects.toMatchObject({ code: "internal.cancelled" });
  expect(readdirSync(folder.layout.temporary)).toEqual([]);
  expect(listStoredFiles(folder.database)).toEqual([]);
});

test("a name that does not fit the content is marked as odd, and mended by renaming", async () => {
  const folder = await openSampleFolder();
  const annex = await add(folder, "бұйрық.docx");
  expect(annex.odd).toBe(true);
  transaction(folder.database, (writer) => renameAnnex(writer, annex.id, "бұйрық.pdf"));
  expect(listAnnexes(folder.database, sampleReport.id)[0]).toMatchObject({ name: "бұйрық.pdf", odd: false });
});

test("however annexes are moved and removed, positions run from 1 without gaps", async () => {
  const folder = await openSampleFolder();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -1, max: 7 })), { maxLength: 8 }),
      async (steps) => {
        for (const name of ["a", "b", "c", "d"]) await add(folder, `${name}.pdf`);
        for (const [which, to] of steps) {
          const annex = listAnnexes(folder.database, sampleReport.id)[which];
          if (annex === undefined) continue;
          transaction(folder.database, (writer) =>
            to === 7 ? removeAnnex(writer, annex.id) : moveAnnex(writer, annex.id, to),
          );
          if (to >= 1 && to <= 4 && to <= listAnnexes(folder.database, sampleReport.id).length) {
            expect(listAnnexes(folder.database, sampleReport.id)[to - 1]?.id).toBe(annex.id);
          }
        }
        const left = listAnnexes(folder.database, sampleReport.id);
        expect(left.map(({ position }) => position)).toEqual(left.map((_, index) => index + 1));
        for (const { id } of left) transaction(folder.database, (writer) => removeAnnex(writer, id));
      },
    ),
    { numRuns: 8 },
  );
});

test("a removed annex can be put back; its file goes only after 30 days without use", async () => {
  const folder = await openSampleFolder();
  const annex = await add(folder, "a.pdf");
  transaction(folder.database, (writer) => removeAnnex(writer, annex.id));
  expect(existsSync(storedPath(folder.layout, annex.sha256))).toBe(true);
  transaction(folder.database, (writer) => attachAnnex(writer, annex, limits));
  expect(names(folder)).toEqual(["1 a.pdf"]);

  expect(await collectReleased(folder.database, folder.layout, new Date("2019-01-01"))).toBe(0);
  const [again] = listAnnexes(folder.database, sampleReport.id);
  transaction(folder.database, (writer) => removeAnnex(writer, again?.id ?? ""));
  expect(await collectReleased(folder.database, folder.layout, new Date("2018-08-01"))).toBe(0);
  expect(await collectReleased(folder.database, folder.layout, new Date("2018-08-10"))).toBe(1);
  expect(existsSync(storedPath(folder.layout, annex.sha256))).toBe(false);
  expect(findStoredFile(folder.database, annex.sha256)).toBeNull();
});

test("the annexes of a report that is no draft stay as they are", async () => {
  const folder = await openSampleFolder();
  const annex = await add(folder, "a.pdf");
  transaction(folder.database, (writer) => signReport(writer, sampleReport.id));
  const refused = { code: "report.notEditable" };
  await expect(add(folder, "b.pdf")).rejects.toMatchObject(refused);
  for (const change of [
    removeAnnex,
    (writer: Parameters<typeof removeAnnex>[0], id: string) => moveAnnex(writer, id, 1),
  ]) {
    expect(() => transaction(folder.database, (writer) => change(writer, annex.id))).toThrow(
      expect.objectContaining(refused),
    );
  }
  expect(names(folder)).toEqual(["1 a.pdf"]);
});

test("a full check names what is missing, damaged, or not known", async () => {
  const folder = await openSampleFolder();
  const [missing, flipped] = [await add(folder, "a.pdf"), await add(folder, "b.pdf")];
  await add(folder, "c.pdf");
  rmSync(storedPath(folder.layout, missing.sha256));
  const path = storedPath(folder.layout, flipped.sha256);
  const bytes = readFileSync(path);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  writeFileSync(join(folder.layout.annexes, "stray.txt"), "x");
  expect(await verifyStore(folder.database, folder.layout)).toEqual({
    count: 3,
    missing: [missing.sha256],
    damaged: [flipped.sha256],
    orphans: ["stray.txt"],
  });
});
