import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, openBackend } from "#backend/backend.ts";
import { planColumns } from "#shared/plan-list/plan-columns.ts";
import { noFilters } from "#shared/plan-list/plan-filters.ts";
import type { PlanLook } from "#shared/plan-list/plan-list.ts";
import { planOrder } from "#shared/plan-list/sort-rows.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { readWorkbook } from "#tests/support/documents/read-workbook.ts";

let folder: string;
let backend: Backend;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-plan-table-"));
  const clock = () => new Date("2018-07-05T06:00:00Z");
  backend = await openBackend({ dataDir: join(folder, "data"), holder: "cli", clock });
  const report = await backend.api.report.open({ body: "BGM", halfYear: "2018-H1" });
  const done = report.entries.find(({ measure }) => measure === 17);
  if (done === undefined) throw new Error("measure 17 is not БҒМ's");
  const { role: _r, revision, readOnly: _o, shown: _s, annexes: _a, ...entry } = done;
  const saved = { ...entry, status: "done" as const };
  await backend.api.report.saveEntry({ reportId: report.id, entry: saved, expectedRevision: revision });
});
afterAll(async () => {
  await backend.close();
  await rm(folder, { recursive: true, force: true });
});

const whole: PlanLook = { filters: noFilters, sort: planOrder, columns: [...planColumns] };
const make = (look: PlanLook, language: "kk" | "ru" | "both", format: "pdf" | "xlsx") =>
  backend.api.documents.plan({ body: "BGM", halfYear: "2018-H1", look, language, format }).result;

describe("the plan on paper", () => {
  it("lies across, the heads and the section on every page, pages numbered through both languages", async () => {
    const { pages, info, text } = await readPdf(await make(whole, "both", "pdf"));
    expect(info["Page size"]).toContain("841.89 x 595.28");
    const kazakh = pages.filter((page) => page.includes("Іс-шара"));
    const russian = pages.filter((page) => page.includes("Мероприятие"));
    expect(kazakh.length).toBeGreaterThan(3);
    expect(kazakh.length + russian.length).toBe(pages.length);
    expect(pages.at(-1)).toContain(`Стр. ${pages.length} из ${pages.length}`);
    expect(kazakh[1]).toContain("1. Ұйымдастыру-құқықтық іс-шаралар");
    for (const page of russian) expect(page).toContain("неофициальный перевод");
    for (const page of kazakh) expect(page).not.toContain("неофициальный");
    expect(text).toContain("Қазақстан Республикасының Білім және ғылым министрлігі (БҒМ)");
    expect(text).toContain("2018 жылдың I жартыжылдығы, 2018 жылғы 5 шілде жағдайы бойынша");
  });

  it("loses no measure, and tells the footnote of those that have one", async () => {
    const { words, text } = await readPdf(await make(whole, "kk", "pdf"));
    const left = Math.min(...words.map((word) => word.left));
    const inFirstColumn = words.filter((word) => word.left < left + 30 && /^\d+$/.test(word.text));
    expect(inFirstColumn.map((word) => Number(word.text))).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    expect(text).toMatch(/\* .*Заң/);
  });

  it("bears the restricted-use mark on every page where it is set, and nowhere where it is not", async () => {
    const mark = "Қызмет бабында пайдалану үшін";
    expect((await readPdf(await make(whole, "kk", "pdf"))).text).not.toContain(mark);
    await backend.api.settings.set({ restrictedUse: true });
    const { pages } = await readPdf(await make(whole, "kk", "pdf"));
    for (const page of pages) expect(page).toContain(mark);
    const [sheet] = await readWorkbook(await make(whole, "kk", "xlsx"));
    expect(sheet?.rows[0]?.[0]).toBe(mark);
    await backend.api.settings.set({ restrictedUse: false });
  });
});

describe("the plan as a workbook", () => {
  it("has what the page shows: narrowed, sorted, the columns that were chosen, what the body stated", async () => {
    const look: PlanLook = {
      filters: { ...noFilters, mine: true, text: "ақпараттық" },
      sort: { column: "standing", desc: true },
      columns: ["number", "name", "standing"],
    };
    const [sheet] = await readWorkbook(await make(look, "ru", "xlsx"));
    const head = sheet?.rows.findIndex(([first]) => first === "№") ?? -1;
    expect(sheet?.rows[head]).toEqual(["№", "Мероприятие", "Статус"]);
    const rows = sheet?.rows.slice(head + 1) ?? [];
    expect([rows[0]?.[0], rows[0]?.[2]]).toEqual([17, "Исполнено"]);
    const above = sheet?.rows.slice(0, head).map(([first]) => first) ?? [];
    expect(above).toContain("(неофициальный перевод)");
    expect(above).toContain(
      `Показано: ${rows.length} из 41 · Поиск: «ақпараттық» · Фильтры: Наш орган · Сортировка: Статус, по убыванию`,
    );
  });

  it("knows the last day of each deadline as a day, and the section as a column", async () => {
    const [sheet] = await readWorkbook(await make(whole, "kk", "xlsx"));
    const row = sheet?.rows.find(([number]) => number === 37);
    expect(row?.[1]).toBe("3. Адами әлеуетті басқару");
    expect(row).toContainEqual(new Date("2018-08-31T00:00:00Z"));
    expect(sheet?.rows.find(([number]) => number === 17)).not.toContainEqual(expect.any(Date));
  });
});
