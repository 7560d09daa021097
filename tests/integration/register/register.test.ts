import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import type { RegisterView } from "#shared/register/view.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { readWorkbook } from "#tests/support/documents/read-workbook.ts";
import { dayOfSigning, openMinistry } from "#tests/support/intake/ministry.ts";

const trained = (measure: number) => ({
  text: {
    kk: `${measure}-іс-шара бойынша киберқауіпсіздік саласындағы мамандар оқытылды.`,
    ru: "Обучены специалисты.",
  },
});
const page = { offset: 0, limit: 50, language: "kk" } as const;

test("what is taken in is in every view of the register at once, and only the version that counts", async () => {
  const ministry = await openMinistry();
  const { register } = ministry.backend.api;
  const bgm = await ministry.reporter("BGM", "2018-H1", dayOfSigning, trained);
  await ministry.takeIn([await bgm.send(ministry.drive)]);

  const bodies = await register.bodies({});
  const row = bodies.bodies.find(({ body }) => body === "BGM");
  const cell = row?.cells.find(({ halfYear }) => halfYear === "2018-H1");
  expect(cell).toMatchObject({
    standing: "received",
    counting: { version: 1, verdict: "TOTAL-PASSED", receivedAt: "2018-07-12T05:00:00.000Z" },
    late: { bySigning: 0, byIntake: 2 },
  });
  expect(row?.cells.find(({ halfYear }) => halfYear === "2017-H2")).toMatchObject({ standing: "missing" });
  expect(row?.cells.find(({ halfYear }) => halfYear === "2019-H1")).toMatchObject({ standing: "ahead" });

  const { rows } = await register.measures({ halfYear: "2018-H1" });
  const stated = rows.find(({ body }) => body === "BGM");
  expect(stated?.reported).toBe(true);
  expect(stated?.cells.length).toBeGreaterThan(5);
  for (const { status } of stated?.cells ?? []) expect(["inProgress", "overdue"]).toContain(status);
  expect(rows.find(({ body }) => body === "IIM")?.cells.every(({ status }) => status === null)).toBe(true);

  const missing = await register.missing({ halfYear: "2018-H1" });
  expect(missing.bodies.map(({ body }) => body)).not.toContain("BGM");
  expect(missing.bodies.find(({ body }) => body === "IIM")).toEqual({
    body: "IIM",
    standing: "missing",
    daysMissing: 2,
    packages: 0,
    contact: null,
  });
  const earlier = await register.missing({ halfYear: "2017-H2" });
  expect(earlier.bodies.find(({ body }) => body === "BGM")).toMatchObject({
    daysMissing: 183,
    contact: { name: "Үлгілиев Сынақ", phone: "+7 (7172) 00-00-00" },
  });

  const found = await register.search({ ...page, filter: { ...everything, text: "киберқауіпсіздіктің мамандарға" } });
  expect(found.total).toBe(stated?.cells.length);
  expect(found.answers[0]?.snippet?.text).toContain("киберқауіпсіздік саласындағы мамандар");

  await bgm.correct();
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  const current = await register.search({ ...page, filter: { ...everything, text: "мамандар" } });
  expect(new Set(current.answers.map(({ version }) => version))).toEqual(new Set([2]));
  const all = await register.search({ ...page, filter: { ...everything, text: "мамандар", all: true } });
  expect(all.total).toBe(2 * current.total);
});

test("a package that waits is found only where it is asked for, and counts for the views once the officer decides", async () => {
  const ministry = await openMinistry();
  const { register, intake } = ministry.backend.api;
  const bgm = await ministry.reporter("BGM", "2018-H1", dayOfSigning, trained);
  const [taken] = await ministry.takeIn([await bgm.send(ministry.drive)], { confirmBins: false });
  expect((await register.search({ ...page, filter: everything })).total).toBe(0);
  const waiting = await register.search({ ...page, filter: { ...everything, all: true } });
  expect(waiting.answers[0]?.decision).toBe("waiting");
  const { rows } = await register.measures({ halfYear: "2018-H1" });
  expect(rows.find(({ body }) => body === "BGM")).toMatchObject({ standing: "open", reported: false });
  await intake.decide({ sha256: taken?.sha256 ?? "", decision: "imported", reason: "БСН хатпен салыстырылды" });
  expect((await register.search({ ...page, filter: everything })).total).toBe(waiting.total);
  const said = await register.search({ ...page, filter: { ...everything, text: "мамандар" } });
  expect(said.total).toBe(waiting.total);
});

test("what counts is found by its words as it counts: taken in twice, superseded, taken back by a backup, taken in again", async () => {
  const ministry = await openMinistry();
  let { backend } = ministry;
  const bgm = await ministry.reporter("BGM", "2018-H1", dayOfSigning, trained);
  const first = await bgm.send(ministry.drive);
  await ministry.takeIn([first]);
  const found = async (all = false) => {
    const filter = { ...everything, text: "киберкауипсиздик мамандарга", all };
    const { answers, total } = await backend.api.register.search({ ...page, filter });
    expect(answers).toHaveLength(total);
    return { total, versions: [...new Set(answers.map(({ version }) => version))].toSorted() };
  };
  const { total } = await found();
  expect(total).toBeGreaterThan(5);
  await ministry.takeIn([first]);
  expect(await found()).toEqual({ total, versions: [1] });
  const backup = await backend.api.backup.create({ folder: null }).result;

  await bgm.correct();
  const second = await bgm.send(ministry.drive);
  await ministry.takeIn([second]);
  expect(await found()).toEqual({ total, versions: [2] });
  expect(await found(true)).toEqual({ total: 2 * total, versions: [1, 2] });
  await backend.close();

  const now = () => ministry.clock.now;
  await restoreDataFolder(ministry.dataDir, backup.path, { holder: "cli", now });
  backend = await openBackend({ dataDir: ministry.dataDir, holder: "cli", clock: now });
  onTestFinished(() => backend.close());
  expect(await found()).toEqual({ total, versions: [1] });
  expect(await found(true)).toEqual({ total, versions: [1] });
  const request = { paths: [second], trust: [ministry.rootFile], revocationLists: [], confirmBins: true };
  await backend.api.intake.takeIn(request).result;
  expect(await found()).toEqual({ total, versions: [2] });
  expect(await found(true)).toEqual({ total: 2 * total, versions: [1, 2] });
});

test("filters are kept by their names through a restart, replaced by the same name, and journalled", async () => {
  const ministry = await openMinistry();
  const { register } = ministry.backend.api;
  const filter = { ...everything, text: "тренинг", statuses: ["notDone" as const] };
  await register.saveFilter({ name: " Орындалмағандар ", filter });
  await register.saveFilter({ name: "Орындалмағандар", filter: { ...filter, text: "оқыту" } });
  await register.saveFilter({ name: "Бос", filter: everything });
  expect(await register.removeFilter({ name: "Бос" })).toEqual([
    { name: "Орындалмағандар", filter: { ...filter, text: "оқыту" } },
  ]);
  expect(await register.removeFilter({ name: "Бос" })).toHaveLength(1);
  const { entries } = await ministry.backend.api.journal.list({ before: null, limit: 100 });
  const told = entries.filter(({ action }) => action.startsWith("filter."));
  expect(told.map(({ action, data }) => `${action} ${String(data.name)}`)).toEqual([
    "filter.removed Бос",
    "filter.saved Бос",
    "filter.saved Орындалмағандар",
    "filter.saved Орындалмағандар",
  ]);
  await ministry.backend.close();
  const again = await openBackend({ dataDir: ministry.dataDir, holder: "cli", clock: () => ministry.clock.now });
  expect(await again.api.register.filters({})).toHaveLength(1);
  await again.close();
  await expect(register.saveFilter({ name: "  ", filter })).rejects.toThrow();
});

test("every view is written as a workbook that another program reads, and printed across; narrowed, both say by what", async () => {
  const ministry = await openMinistry();
  const { documents, register } = ministry.backend.api;
  const bgm = await ministry.reporter("BGM", "2018-H1", dayOfSigning, trained);
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  const request = {
    halfYear: "2018-H1",
    filter: { ...everything, text: "мамандарға" },
    language: "both",
    format: "xlsx",
  } as const;
  const sheetsOf = async (view: "bodies" | "measures" | "missing" | "answers") => {
    const sheets = await readWorkbook(await documents.register({ ...request, view }).result);
    expect(sheets, view).toHaveLength(2);
    return sheets.map(({ rows }) => rows);
  };

  const [bodies = []] = await sheetsOf("bodies");
  const reported = bodies.find(
    (row) => String(row[0]).includes("Білім және ғылым") && row[1] === "2018 жылдың I жартыжылдығы",
  );
  expect(reported?.slice(2, 5)).toEqual(["Есеп берді", 1, "Жарамды"]);
  expect(reported?.slice(7)).toEqual([2, 0, null, 1]);

  const [, measures = []] = await sheetsOf("measures");
  const head = measures.findIndex(([first]) => first === "Орган");
  expect(measures[head]?.slice(2)).toEqual(Array.from({ length: 41 }, (_, at) => String(at + 1)));
  const [ofBgm] = measures.filter(([first]) => String(first).includes("образования и науки"));
  expect(ofBgm?.filter((word) => /^(На исполнении|Просрочено)( \*)?$/u.test(String(word))).length).toBeGreaterThan(5);

  const [missing = []] = await sheetsOf("missing");
  expect(missing.some((row) => String(row[0]).includes("Ішкі істер") && row[2] === 2)).toBe(true);

  const [answers = [], russian = []] = await sheetsOf("answers");
  const found = answers.filter((row) => String(row[7]).includes("мамандар оқытылды"));
  const { total } = await ministry.backend.api.register.search({ ...page, filter: request.filter });
  expect(found).toHaveLength(total);
  expect(russian.filter((row) => row[7] === "Обучены специалисты.")).toHaveLength(total);
  expect(answers.some(([first]) => first === "Іздеу: «мамандарға»")).toBe(true);

  // The same on paper, and narrowed, as in the window.
  const filter = { ...everything, bodies: ["BGM"], sections: [2] };
  const narrowed = { halfYear: "2018-H1", filter, language: "both" } as const;
  const printed = async (view: RegisterView, given: RegisterFilter = filter) =>
    readPdf(await documents.register({ ...narrowed, filter: given, view, format: "pdf" }).result);

  const onPaper = await printed("bodies");
  expect(onPaper.info["Page size"]).toContain("841.89 x 595.28");
  expect(onPaper.text).toContain("Органы × полугодия");
  expect(onPaper.text).toContain("Фильтры: МОН");
  expect(onPaper.text).not.toContain("Фильтры: МОН, 2.");
  expect(onPaper.text).toMatch(/1-нұсқа\s+12\.07\.2018\s+\+2 күн/u);
  expect(onPaper.text).not.toContain("внутренних дел");
  expect(onPaper.pages[0]).toContain("1-бет, барлығы 2");

  const shapes = await printed("measures");
  expect(shapes.text).toContain("Фильтры: МОН, 2. Организационно-технические мероприятия");
  expect(shapes.text).toContain("Есеп жоқ");

  expect((await printed("missing")).text).toContain("Под фильтры ничего не подходит");
  const everybody = await printed("missing", everything);
  expect(everybody.text).toContain("Министерство внутренних дел");

  const inSection = (await register.search({ ...page, filter })).total;
  const texts = await printed("answers");
  expect(texts.text.match(/Обучены специалисты\./gu)).toHaveLength(inSection);

  const [sheet] = await readWorkbook(
    await documents.register({ ...narrowed, view: "measures", format: "xlsx" }).result,
  );
  expect(sheet?.rows.some(([first]) => String(first).startsWith("Сүзгілер: "))).toBe(true);
  const heads = sheet?.rows.find(([first]) => first === "Орган");
  expect(heads?.slice(2)).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 17)));
  const [ofSection] = await readWorkbook(
    await documents.register({ ...narrowed, view: "answers", format: "xlsx" }).result,
  );
  expect(ofSection?.rows.filter((row) => String(row[7]).includes("мамандар оқытылды"))).toHaveLength(inSection);
});
