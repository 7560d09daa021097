import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderReportPdf } from "#backend/documents/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { fontsFolder, type PdfReading, readPdf } from "#tests/support/documents/pdf-tools.ts";
import { realPlan } from "#tests/support/documents/real-plan.ts";
import { annex, entry, fullReport, report, richReport } from "#tests/support/documents/sample-report.ts";

const millimetre = 72 / 25.4;
const print = (document: ReportDocument): Promise<Uint8Array> =>
  renderReportPdf({ document, plan: realPlan, language: "kk", fontsFolder });
const inKazakh = (text: string) => ({ kk: text, ru: "" });
const sentence = "Ақпараттық қауіпсіздік саласындағы өңірлік іс-шаралар өткізілді. ";

/** Words that stand outside the margins, which should be none. */
function strays({ words }: PdfReading): string[] {
  return words
    .filter(({ left, right }) => left < 25 * millimetre - 0.5 || right > 195 * millimetre + 0.5)
    .map(({ page, text }) => `${page}: ${text}`);
}

describe("bytes", () => {
  test("the same report gives the same bytes, whatever was printed in between", async () => {
    const first = await print(richReport);
    await print(report({ entries: [entry(3, { text: inKazakh("Ыңғайлы") })] }));
    expect(Buffer.from(await print(richReport)).equals(Buffer.from(first))).toBe(true);
  });

  test("two reports printed at the same time do not mix", async () => {
    const alone = await print(richReport);
    const [together] = await Promise.all([print(richReport), print(fullReport)]);
    expect(Buffer.from(together).equals(Buffer.from(alone))).toBe(true);
  });

  test("another word, another document", async () => {
    const other = { ...richReport, unit: inKazakh("Басқа комитет") };
    expect(Buffer.from(await print(other)).equals(Buffer.from(await print(richReport)))).toBe(false);
  });
});

describe("long and odd texts", () => {
  test("a megabyte of text flows over its pages, whole", async () => {
    const text = sentence.repeat(Math.floor(200_000 / sentence.length));
    const { text: read, pages } = await readPdf(
      await print(report({ entries: [3, 4, 5, 6, 7].map((measure) => entry(measure, { text: inKazakh(text) })) })),
    );
    expect(pages.length).toBeGreaterThan(200);
    expect(read.split("қауіпсіздік саласындағы").length - 1).toBeGreaterThan(14_000);
  });

  test.each([
    ["an endless word", "Щ".repeat(60_000)],
    ["an endless path", "a/".repeat(20_000)],
    ["addresses", `https://example.kz/${"q".repeat(280)} `.repeat(50)],
    ["hyphens", "іс-шара ".repeat(5_000)],
    ["capitals joined by hyphens", `${"Щ".repeat(14)}-${"Щ".repeat(15)} `.repeat(50)],
  ])("%s stays between the margins", async (_, text) => {
    const reading = await readPdf(await print(report({ entries: [entry(3, { text: inKazakh(text) })] })));
    expect(strays(reading)).toEqual([]);
  });

  test("cells and names as long as they may be are printed whole, between the margins", async () => {
    const long = "Ж".repeat(2_000);
    const order = { number: long, date: null, title: sentence.repeat(30), signedBy: long, registration: null };
    const reading = await readPdf(
      await print(
        report({
          body: { code: "QAOM", name: inKazakh("Ұ".repeat(400)), bin: null },
          preparer: {
            name: "Қ".repeat(200),
            position: inKazakh(sentence.repeat(60)),
            phone: "1".repeat(100),
            email: "e".repeat(200),
          },
          entries: [entry(12, { evidence: { form: "order", orders: [order, order] } })],
          annexes: [annex(12, `${"Ғ".repeat(240)}.pdf`, { mediaType: `application/x-${"y".repeat(80)}` })],
        }),
      ),
    );
    expect(strays(reading)).toEqual([]);
    const count = (letter: string): number => [...reading.text].filter((one) => one === letter).length;
    expect(count("Ж") % 2_000).toBeLessThan(100);
    expect(count("Ж")).toBeGreaterThanOrEqual(8_000);
    expect(count("Қ")).toBeGreaterThanOrEqual(200);
    expect(reading.text.split("өткізілді.").length - 1).toBe(30 * 2 + 60);
  });

  test("marks that would reorder or hide what is read are not printed, what a font lacks does not stop it", async () => {
    const text = "бір\u202Eекі\u202Cүш\u200B\uFEFF төрт\u0000\u0007 😀漢字 \uD800 соңы";
    const { text: read } = await readPdf(await print(report({ entries: [entry(3, { text: inKazakh(text) })] })));
    expect(read).toContain("бірекіүш төрт");
    expect(read).toContain("соңы");
  });

  test("what looks like a placeholder or markup is printed as typed", async () => {
    const text = "{{body}} <b>$t(documents.total)</b> %s";
    const document = report({ unit: inKazakh(text), entries: [entry(3, { text: inKazakh(text) })] });
    const { text: read } = await readPdf(await print(document));
    expect(read.split(text).length - 1).toBe(2);
  });
});

describe("many rows", () => {
  test("500 trainings and 1 900 annexes, each once in its table", async () => {
    const trainings = Array.from({ length: 500 }, (_, index) => ({
      date: "2018-02-01",
      place: "Астана",
      topic: `Сабақ-${index + 1};`,
      peopleTrained: 1,
    }));
    const annexes = Array.from({ length: 1_900 }, (_, index) => annex(31, `Файл ${index + 1}.pdf`));
    const { text } = await readPdf(
      await print(report({ annexes, entries: [entry(31, { evidence: { form: "trainings", trainings } })] })),
    );
    for (const { topic } of trainings) expect(text.split(topic)).toHaveLength(2);
    expect(text).toContain("Барлығы 500");
    expect(text.split("31.1900 Файл 1900.pdf")).toHaveLength(3);
  });

  test("a report of all 41 measures takes seconds, not minutes", async () => {
    const started = performance.now();
    await print(fullReport);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe("what stops it", () => {
  test("a missing font is named", async () => {
    const empty = await mkdtemp(join(tmpdir(), "kalqan-fonts-"));
    try {
      await expect(
        renderReportPdf({ document: report(), plan: realPlan, language: "kk", fontsFolder: empty }),
      ).rejects.toMatchObject({
        code: "documents.fontMissing",
        data: { file: expect.stringContaining(join(empty, "Tinos-")) },
      });
    } finally {
      await rm(empty, { recursive: true });
    }
  });

  test("a cancelled job makes nothing", async () => {
    const signal = AbortSignal.abort();
    await expect(
      renderReportPdf({ document: report(), plan: realPlan, language: "kk", fontsFolder, signal }),
    ).rejects.toMatchObject({ code: "internal.cancelled" });
  });

  test("a measure or body that the plan does not have is refused by name", async () => {
    const unknownMeasure = report({ entries: [{ ...entry(3), measure: 99 }] });
    await expect(print(unknownMeasure)).rejects.toMatchObject({ code: "plan.unknownMeasure", data: { measure: 99 } });
    const unknownBody = report({ body: { code: "NOBODY", name: inKazakh("Белгісіз"), bin: null } });
    await expect(print(unknownBody)).rejects.toMatchObject({ code: "plan.unknownBody" });
  });
});
