import { expect, it } from "vitest";
import { journalWorkbook, writeWorkbook } from "#backend/documents/index.ts";
import { type JournalEntry, wholeJournal } from "#shared/journal.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import { gather, readWorkbook } from "#tests/support/documents/read-workbook.ts";

const entries: JournalEntry[] = [
  {
    sequence: 2,
    at: "2018-07-05T18:30:00.000Z",
    actor: "=cmd",
    action: "annex.added",
    subject: "annex:1",
    data: { measure: 27, name: "бұйрық № 66.pdf" },
    hash: "b".repeat(64),
  },
  {
    sequence: 1,
    at: "2018-07-05T09:00:00.000Z",
    actor: "aigul",
    action: "report.created",
    subject: "report:1",
    data: { halfYear: "2018-H1", version: 1 },
    hash: "a".repeat(64),
  },
];

it("the journal is a sheet a language, who and what and when, under whose it is and what narrows it", async () => {
  const workbook = journalWorkbook({
    entries: () => entries,
    filter: { ...wholeJournal, from: "2018-07-05" },
    language: "both",
    body: findBody(originalPlan, "BGM") ?? null,
    made: new Date("2018-07-10T05:00:00Z"),
    restricted: true,
  });
  const [kazakh, russian] = await readWorkbook(await gather(writeWorkbook(workbook)));
  const above = russian?.rows.slice(0, 5).map(([first]) => first);
  expect(above).toEqual([
    "Для служебного пользования",
    "Журнал",
    "Министерство образования и науки Республики Казахстан (МОН)",
    "Записано в файл 10 июля 2018 года, 11:00",
    "Фильтры: с 5 июля 2018 года",
  ]);
  expect(russian?.rows.slice(6)).toEqual([
    [2, new Date("2018-07-06T00:30:00Z"), "=cmd", "Добавлено приложение", "мероприятие 27 · бұйрық № 66.pdf"],
    [1, new Date("2018-07-05T15:00:00Z"), "aigul", expect.any(String), "I полугодие 2018 года · версия 1"],
  ]);
  expect(kazakh?.rows[0]?.[0]).toBe("Қызмет бабында пайдалану үшін");
  expect(kazakh?.rows[6]?.[4]).toBe("27-іс-шара · бұйрық № 66.pdf");
});
