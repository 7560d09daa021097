import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { formatLogLine, parseLog } from "#shared/diagnostics/log-line.ts";
import { type SupportInput, supportSections, supportText } from "#shared/diagnostics/support-file.ts";
import { isKalqanError } from "#shared/errors.ts";
import { languages } from "#shared/language/language.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const now = () => new Date("2018-07-05T06:00:00Z");
const at = now().toISOString();

/** Known words of people, put wherever a data folder takes words. */
const said = {
  name: "Сәрсенов Әлібек Маратұлы",
  phone: "+7 7172 123456",
  email: "sarsenov@example.invalid",
  text: "Қызметкерлер киберқауіпсіздік курсынан өтті",
  annex: "Сәрсенов-бұйрық.pdf",
  comment: "Осы жерін түзету керек, Әлібек",
  unit: "Ақпараттық қауіпсіздік бөлімі",
  password: "Құпия-Сөз-99",
  bin: "990140000123",
};

async function workedFolder(): Promise<{ root: string; log: string }> {
  // The folder's own name is a person's.
  const root = join(temporaryFolder(), "sarsenov.a", "деректер");
  const lines: string[] = [];
  const backend = await openBackend({
    dataDir: root,
    holder: "cli",
    clock: now,
    note: (event, data) => lines.push(formatLogLine({ at, event, data })),
  });
  const { api } = backend;
  const person = { name: said.name, position: { kk: said.unit, ru: said.unit }, phone: said.phone, email: said.email };
  await api.settings.set({ body: "BGM", unit: { kk: said.unit, ru: said.unit }, preparer: person, head: person });
  const { id, entries } = await api.report.open({ body: "BGM", halfYear: "2018-H1" });
  for (const { role: _, revision: __, readOnly: ___, shown: ____, annexes: _____, ...entry } of entries.slice(0, 1)) {
    const text = { kk: said.text, ru: said.text };
    await api.report.saveEntry({ reportId: id, entry: { ...entry, text }, expectedRevision: null });
    await api.annexes.addBytes({ reportId: id, measure: entry.measure, name: said.annex, bytes: pdf(said.text) })
      .result;
    await api.comments.add({
      body: "BGM",
      halfYear: "2018-H1",
      measure: entry.measure,
      field: null,
      text: said.comment,
    });
  }
  const refused = [
    () => api.signing.readKey({ body: "BGM", role: "head", keyFile: join(root, said.name), password: said.password }),
    () => api.annexes.rename({ annexId: said.annex, name: said.annex }),
    () => api.editions.open({ path: join(root, said.annex) }).result,
  ];
  for (const refuse of refused) {
    const error: unknown = await refuse().then(
      () => null,
      (fault: unknown) => fault,
    );
    if (!isKalqanError(error)) throw new Error("It was to be refused with an error of ours");
    lines.push(
      formatLogLine({ at, event: "refused", data: { ...error.data, code: error.code, channel: "signing.readKey" } }),
    );
  }
  await api.backup.create({ folder: null }).result;
  await api.doctor.run({}).result;
  await backend.close();
  return { root, log: `${lines.join("\n")}\n` };
}

it("tells numbers and codes, and nothing that anybody wrote or is: neither the file nor the log", async () => {
  const { root, log } = await workedFolder();
  const logFile = join(temporaryFolder(), "shell.log");
  writeFileSync(logFile, `${log}${at} backend {"stderr":"${said.text} ${said.bin}"}\n${said.name}\n`);
  const target = join(temporaryFolder(), "support.txt");
  const argv = ["doctor", "--data", root, "--support-file", target, "--log", logFile, "--lang", "ru"];
  expect(await callKalqan(argv)).toMatchObject({ exitCode: 0 });
  const text = readFileSync(target, "utf8");
  expect(text).toContain("Схема базы данных: ");
  expect(text).toContain("Код органа: BGM");
  expect(text).toContain("annex 1");
  expect(text).toContain("annexesSound");
  expect(text).toContain("signing.readKey");
  expect(parseLog(log).map(({ event }) => event)).toEqual(["refused", "refused", "refused", "examined"]);

  const whole = `${log}${text}`;
  const words = [...Object.values(said), root, "sarsenov", "Сәрсенов", "бұйрық", "курсынан", "деректер"];
  expect(words.filter((word) => whole.includes(word))).toEqual([]);
  expect(whole).not.toMatch(/\d{12}/);
});

it("is written also where the data folder does not open, and says why not", async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "kalqan.db"), "no database");
  const target = join(temporaryFolder(), "support.txt");
  const call = await callKalqan(["doctor", "--data", root, "--support-file", target, "--lang", "kk"]);
  expect(call.exitCode).toBe(3);
  expect(readFileSync(target, "utf8")).toContain("ашылмады database.damaged");
});

it.each(languages)("says the same in %s, part by part as it is shown", (language) => {
  const program: SupportInput["program"] = {
    ...{ version: "1.0.0", electron: "45.0.0", chromium: "150.0.0.0", node: "24.1.0" },
    ...{ platform: "win32", release: "10.0.19045", arch: "x64", memory: 8e9 },
    folder: { state: "refused", code: "database.heldByOther" },
    log: [
      { at, event: "refused", data: { code: "file.busy", channel: "exchange.export" } },
      { at, event: "refused", data: { code: "file.busy", channel: "exchange.export" } },
    ],
  };
  const input = { at, program, folder: null };
  const text = supportText(input, language);
  for (const { title, facts, nothing, lines } of supportSections(input, language)) {
    for (const shown of [title, nothing ?? "", ...facts.map(({ value }) => value), ...lines])
      expect(text).toContain(shown);
  }
  expect(text).toContain("file.busy exchange.export ×2");
  expect(text).toContain("win32 10.0.19045 x64");
});
