import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import { completionForms } from "#shared/plan/schema.ts";
import { applyEntryInput, settingsOfInput } from "#shared/report/apply-input.ts";
import { evidenceSchema } from "#shared/report/evidence.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { describeSchemaFault, type InputEntry, reportInputFormat, reportInputSchema } from "#shared/report/input.ts";
import { defaultSettings } from "#shared/settings.ts";
import { completeEvidence } from "#tests/support/report/evidence-examples.ts";
import { goodEntry, untouchedEntry } from "#tests/support/report/example-report.ts";

const withEntries = (...entries: unknown[]) => ({ format: reportInputFormat, entries });

function entryInput(fields: object): InputEntry {
  const [entry] = reportInputSchema.parse(withEntries({ measure: 38, ...fields })).entries;
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

function faultOf(value: unknown) {
  const result = reportInputSchema.safeParse(value);
  if (result.success) throw new Error("the input is not at fault");
  return describeSchemaFault(result.error);
}

describe("an input file", () => {
  it("may say next to nothing", () => {
    expect(reportInputSchema.parse(withEntries())).toEqual({ format: reportInputFormat, entries: [] });
    expect(entryInput({ status: "done" })).toEqual({ measure: 38, status: "done" });
  });

  it("may name its JSON Schema for the editor", () => {
    expect(reportInputSchema.safeParse({ $schema: "report-input.schema.json", ...withEntries() }).success).toBe(true);
  });

  it.each(completionForms)("takes evidence of the form %s whole, or with all of it left out", (form) => {
    expect(entryInput({ evidence: completeEvidence[form] }).evidence).toEqual(completeEvidence[form]);
    expect(entryInput({ evidence: { form } }).evidence).toEqual(emptyEvidence(form));
  });

  it("fills what an item of evidence leaves out with nothing", () => {
    const { evidence } = entryInput({ evidence: { form: "order", orders: [{ number: "66" }] } });
    expect(evidence).toEqual({
      form: "order",
      orders: [{ number: "66", date: null, title: "", signedBy: "", registration: null }],
    });
    expect(evidenceSchema.parse(evidence)).toEqual(evidence);
  });
});

describe("a fault of an input file", () => {
  it.each([
    [null, "$", "здесь должны быть поля в фигурных скобках"],
    [{ entries: [] }, "format", "допустимо одно из значений: kz.kalqan.report-input/1"],
    [
      { ...withEntries(), format: "kz.kalqan.report-input/2" },
      "format",
      "допустимо одно из значений: kz.kalqan.report-input/1",
    ],
    [{ format: reportInputFormat }, "entries", "здесь должен быть список в квадратных скобках"],
    [{ ...withEntries(), entires: [] }, "$", "такого поля нет: entires"],
    [{ ...withEntries(), bilingual: "yes" }, "bilingual", "здесь должно быть true или false"],
    [
      { ...withEntries(), signers: ["head", "preparer"] },
      "signers",
      "написанное не подходит ни под один из допустимых образцов",
    ],
    [withEntries({}), "entries[0].measure", "здесь должно быть число без кавычек (дробная часть — через точку)"],
    [withEntries({ measure: 1.5 }), "entries[0].measure", "здесь должно быть целое число"],
    [
      withEntries({ measure: 17, status: "ready" }),
      "entries[0].status",
      "допустимо одно из значений: done, inProgress, notDone",
    ],
    [withEntries({ measure: 17, text: "готово" }), "entries[0].text", "здесь должны быть поля в фигурных скобках"],
    [withEntries({ measure: 17, text: { kk: 5 } }), "entries[0].text.kk", "здесь должен быть текст в кавычках"],
    [
      withEntries({ measure: 17, text: { kk: "ә".repeat(200_001) } }),
      "entries[0].text.kk",
      "текст слишком длинный: не более 200\u00a0000 знаков",
    ],
    [
      withEntries({ measure: 17 }, { measure: 17 }),
      "entries[1].measure",
      "мероприятие 17 указано дважды; оставьте одну запись",
    ],
    [
      withEntries({ measure: 17, annexes: [{ path: "" }] }),
      "entries[0].annexes[0].path",
      "текст не должен быть пустым (знаков не менее 1)",
    ],
    [
      withEntries({ measure: 38, money: [{ amount: -1 }] }),
      "entries[0].money[0].amount",
      "число должно быть не меньше 0",
    ],
    [
      withEntries({ measure: 38, evidence: { form: "grants", grants: [{ count: 2_000_000_000 }] } }),
      "entries[0].evidence.grants[0].count",
      "число не должно превышать 1\u00a0000\u00a0000\u00a0000",
    ],
    [
      withEntries({ measure: 34, evidence: { form: "info-president", letters: [{ date: "31.05.2018" }] } }),
      "entries[0].evidence.letters[0].date",
      "нужна существующая дата в виде ГГГГ-ММ-ДД, например 2018-06-30",
    ],
    [
      withEntries({ measure: 34, evidence: { form: "info-president", letters: [{ date: "2018-02-30" }] } }),
      "entries[0].evidence.letters[0].date",
      "нужна существующая дата в виде ГГГГ-ММ-ДД, например 2018-06-30",
    ],
    [
      withEntries({ measure: 34, evidence: { form: "letter" } }),
      "entries[0].evidence.form",
      `допустимо одно из значений: ${completionForms.join(", ")}`,
    ],
  ])("is named with its place: %j", (value, path, ru) => {
    const fault = faultOf(value);
    expect(fault.path).toBe(path);
    expect(fault.message.ru).toBe(ru);
    expect(fault.message.kk).toMatch(/[әғқңөұүһі]/);
    expect(fault.message.kk).not.toBe(ru);
  });
});

describe("what an input gives", () => {
  const measure = findMeasure(originalPlan, 38);
  const before = goodEntry("BGM", 38);

  it("takes the place of what was there; what it leaves out stays", () => {
    expect(applyEntryInput(before, entryInput({}), measure)).toEqual(before);
    const input = entryInput({ status: null, text: { ru: "Новый текст" }, nextSteps: { kk: "Жалғастыру" } });
    expect(applyEntryInput(before, input, measure)).toEqual({
      ...before,
      status: null,
      text: { kk: before.text.kk, ru: "Новый текст" },
      nextSteps: { kk: "Жалғастыру", ru: "" },
    });
  });

  it("is money under the measure's own programme unless another is named", () => {
    const money = [{ amount: 5 }, { programme: "005", subprogramme: null, amount: 6 }];
    expect(applyEntryInput(before, entryInput({ money }), measure).money).toEqual([
      { programme: "204", subprogramme: "100", amount: 5 },
      { programme: "005", subprogramme: null, amount: 6 },
    ]);
  });

  it("clears the lead's joint text with null, and gives no joint text to others", () => {
    const cleared = entryInput({ jointText: null });
    expect(applyEntryInput(before, cleared, measure).jointText).toEqual({ kk: "", ru: "" });
    expect(applyEntryInput(untouchedEntry("QAOM", 38), cleared, measure).jointText).toBeNull();
  });

  it("is normalised as typed text is", () => {
    const input = entryInput({ text: { kk: "бір\r\nекі\u0000" } });
    expect(applyEntryInput(before, input, measure).text.kk).toBe("бір\nекі");
  });

  it("of people and header changes those settings alone", () => {
    const input = reportInputSchema.parse({
      ...withEntries(),
      people: { head: { name: "Басшы Б.", position: { kk: "Министр" } } },
      bilingual: true,
      signers: ["preparer", "head"],
    });
    expect(settingsOfInput(defaultSettings, input)).toEqual({
      head: { name: "Басшы Б.", position: { kk: "Министр", ru: "" }, phone: "", email: "" },
      bilingual: true,
      signers: "preparerAndHead",
    });
    expect(settingsOfInput(defaultSettings, reportInputSchema.parse(withEntries()))).toEqual({});
  });
});
