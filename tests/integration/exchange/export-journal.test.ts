import { appendFileSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { exportedPackage, type Office, openOffice } from "#tests/support/exchange/office.ts";

let office: Office;
let path: string;

beforeEach(async () => {
  office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
  path = await exportedPackage(office, "both");
});

const journal = () => office.backend.api.exchange.list({});

test("the journal of exports tells when, where to, on which drive and what; the same drive is found again elsewhere", async () => {
  const { api } = office.backend;
  const [first] = await journal();
  expect(first).toMatchObject({ target: office.folder, fileName: basename(path), verified: true, drive: null });
  const flash = join(office.folder, "FLASH");
  mkdirSync(flash);
  const drive = { label: "ESEP", serial: "1A2B-3C4D" };
  await api.exchange.export({ reportId: first?.reportId ?? "", folder: flash, drive }).result;
  const exports = await journal();
  expect(exports.map((one) => one.drive)).toEqual([drive, null]);

  const exportId = exports[0]?.id ?? 0;
  const look = (folder: string | null) => api.exchange.check({ exportId, folder }).result;
  expect((await look(null)).outcome).toBe("same");
  const elsewhere = join(office.folder, "F");
  renameSync(flash, elsewhere);
  expect((await look(null)).outcome).toBe("missing");
  expect((await look(elsewhere)).outcome).toBe("same");
  appendFileSync(join(elsewhere, basename(path)), "!");
  expect((await look(elsewhere)).outcome).toBe("different");
  expect((await journal())[0]?.check?.outcome).toBe("different");
  const { entries } = await api.journal.list({ before: null, limit: 1 });
  expect(entries[0]?.action).toBe("export.checked");
});

test.each([
  ["kk", "Ілеспе", "2018 жылғы 6 шілде", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ БІЛІМ", "Е. Тұрлыбеков"],
  ["ru", "Сопроводительное", "6 июля 2018 года", "МИНИСТЕРСТВО ОБРАЗОВАНИЯ", "Е. Тұрлыбеков"],
] as const)(
  "the covering letter (%s) says what lies on the drive; its number and date stay with the export",
  async (language, _, day, letterhead, signatory) => {
    const { api } = office.backend;
    const [first] = await journal();
    const bytes = await api.documents.letter({
      exportIds: [first?.id ?? 0],
      number: "15-07/1234",
      date: "2018-07-06",
      language,
    }).result;
    const { text } = await readPdf(bytes);
    expect(text).toContain(`${day} № 15-07/1234`);
    expect(text).toContain(letterhead);
    expect(text).toContain(signatory);
    expect(text.replaceAll(" ", "")).toContain(first?.sha256);
    expect(text.replaceAll(" ", "")).toContain(basename(path));
    expect((await journal())[0]?.letter).toEqual({ number: "15-07/1234", date: "2018-07-06" });
  },
);

test("a letter lists every file that goes with it, and its number stays with each", async () => {
  const { api } = office.backend;
  const [first] = await journal();
  const beside = join(office.folder, "екінші");
  mkdirSync(beside);
  await api.exchange.export({ reportId: first?.reportId ?? "", folder: beside }).result;
  const exportIds = (await journal()).map(({ id }) => id);
  const letter = { number: "15-07/7", date: "2018-07-06", language: "kk" } as const;
  const { text } = await readPdf(await api.documents.letter({ ...letter, exportIds }).result);
  expect(text.replaceAll(" ", "").split(first?.sha256 ?? "?")).toHaveLength(3);
  expect((await journal()).map((one) => one.letter?.number)).toEqual(["15-07/7", "15-07/7"]);
  const unknown = api.documents.letter({ ...letter, exportIds: [...exportIds, 9_999] }).result;
  await expect(unknown).rejects.toMatchObject({ code: "exchange.exportUnknown" });
});
