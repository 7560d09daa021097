import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { consolidatedWorkbook } from "#backend/documents/consolidated/consolidated-workbook.ts";
import { renderConsolidatedDocx, renderConsolidatedPdf } from "#backend/documents/consolidated-documents.ts";
import { renderConsolidated, writeWorkbook } from "#backend/documents/index.ts";
import { totalsOf } from "#shared/consolidation/sums.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { chartByBody } from "#shared/pictures/by-body.ts";
import { chartBySection } from "#shared/pictures/by-section.ts";
import { chartOfOverdue } from "#shared/pictures/overdue.ts";
import { reportedDuties } from "#shared/pictures/reported-duties.ts";
import { reportedStatuses, totalOf } from "#shared/pictures/reported-status.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { originalPlan as plan } from "#shared/plan/plan.ts";
import { fontsFolder, inOneLine, readPdf } from "#tests/support/documents/pdf-tools.ts";
import { gather, readWorkbook } from "#tests/support/documents/read-workbook.ts";
import { aConsolidatedDocument } from "#tests/support/package/consolidated-document.ts";

const document = aConsolidatedDocument({ restrictedUse: true });
const sentence = "Бірінші абзац.\nЕкінші абзац 字 «тырнақша» & <белгі>.";

/** The document with one body's text on a measure that it answers for. */
function saying(measure: number, text: { readonly kk: string; readonly ru: string }): ConsolidatedDocument {
  const measures = document.measures.map((one) =>
    one.measure !== measure
      ? one
      : { ...one, bodies: one.bodies.map((part) => (part.reported === "reported" ? { ...part, text } : part)) },
  );
  return { ...document, measures, totals: totalsOf(measures) };
}

/** The parts of a DOCX as they stand in the file. */
function partsOf(bytes: Uint8Array, ...names: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "kalqan-docx-"));
  try {
    const file = join(folder, "a.docx");
    writeFileSync(file, bytes);
    return names.map((name) => execFileSync("unzip", ["-p", file, name], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the consolidated report in print", () => {
  it("is addressed to the Prime Minister's Office, names every measure and who is missing, and is the same each time", async () => {
    const bytes = await renderConsolidatedPdf({ document, plan, language: "ru", fontsFolder });
    const { text, pages, info } = await readPdf(bytes);
    expect(pages[0]).toContain("Канцелярия Премьер-Министра");
    expect(pages.every((page) => page.includes("Для служебного пользования"))).toBe(true);
    for (const { measure, name } of document.measures) expect(text).toContain(inOneLine(`${measure}. ${name.ru}`));
    expect(text).toContain("Отчёты представили: 3 из");
    expect(text).toContain("Исполнение по разделам");
    expect(text).toContain("неофициальный перевод");
    expect(info.Title).toContain("Сводная информация");
    expect(
      Buffer.from(await renderConsolidatedPdf({ document, plan, language: "ru", fontsFolder })).equals(bytes),
    ).toBe(true);
  });

  it("leaves nothing out: a text longer than a page, and one that was written in the other language only", async () => {
    const [measure = 0] = document.measures.filter(({ counts }) => counts.inProgress > 0).map((one) => one.measure);
    const long = Array.from({ length: 900 }, (_, index) => `сөз${index}`).join(" ");
    const { text } = await readPdf(
      await renderConsolidatedPdf({
        document: saying(measure, { kk: long, ru: "" }),
        plan,
        language: "ru",
        fontsFolder,
      }),
    );
    for (const index of [0, 450, 899]) expect(text).toContain(`сөз${index}`);
    expect(text).toContain("Текст на русском языке не представлен");
  });

  it("in both languages is one file, Kazakh first", async () => {
    const { pages } = await readPdf(await renderConsolidatedPdf({ document, plan, language: "both", fontsFolder }));
    const russian = pages.findIndex((page) => page.includes("Канцелярия Премьер-Министра"));
    expect(pages[0]).toContain("Премьер-Министрінің");
    expect(russian).toBeGreaterThan(5);
  });
});

describe("the consolidated report in Word", () => {
  it("has real styles, headings, repeated heading rows, page numbers, and the language of each text", async () => {
    const bytes = await renderConsolidatedDocx({
      document: saying(17, { kk: sentence, ru: sentence }),
      plan,
      language: "kk",
    });
    const [body = "", styles = "", footer = ""] = partsOf(
      bytes,
      "word/document.xml",
      "word/styles.xml",
      "word/footer1.xml",
    );
    const headings = (level: number) => body.split(`<w:pStyle w:val="Heading${level}"/>`).length - 1;
    expect(headings(2)).toBe(41);
    expect(headings(1)).toBeGreaterThan(8);
    expect(body.split("<w:tblHeader/>").length - 1).toBeGreaterThan(10);
    expect(body).toContain('<w:lang w:val="kk-KZ"/>');
    expect(body).toContain("Екінші абзац 字 «тырнақша» &amp; &lt;белгі&gt;.");
    expect(styles).toContain('w:styleId="BodyText"');
    expect(styles).toContain('<w:name w:val="Table Text"/>');
    expect(footer).toContain("PAGE");
    expect(footer).toContain("NUMPAGES");
  });

  it("leaves no heading alone at a page's foot: what stands right below one stays with what follows", async () => {
    const [body = ""] = partsOf(await renderConsolidatedDocx({ document, plan, language: "ru" }), "word/document.xml");
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const below = paragraphs.filter(
      (paragraph, index) => paragraph.includes('"Note"') && paragraphs[index - 1]?.includes('"Heading1"') === true,
    );
    expect(below.length).toBeGreaterThan(2);
    expect(below.filter((paragraph) => !paragraph.includes("<w:keepNext/>"))).toEqual([]);
  });

  it("has its pictures: bars as long as their numbers, each status filled otherwise, one height for all", async () => {
    const statuses = ["done", "inProgress", "notDone"] as const;
    const measures = document.measures.map((one, index) => ({
      ...one,
      bodies: one.bodies.map((part) =>
        part.reported === "reported" ? { ...part, status: statuses[index % statuses.length] ?? "done" } : part,
      ),
    }));
    const varied = { ...document, measures, totals: totalsOf(measures) };
    const bytes = await renderConsolidatedDocx({ document: varied, plan, language: "ru" });
    const [body = ""] = partsOf(bytes, "word/document.xml");
    const bars = (body.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).filter((row) => row.includes('w:hRule="exact"'));
    const duties = reportedDuties(measures, parseHalfYear(document.halfYear));
    const charts = [
      chartBySection(duties, plan, "ru"),
      chartOfOverdue(duties, plan, "ru"),
      chartByBody(duties, plan, "ru"),
    ];
    const expected = charts.flatMap((chart) => chart.bars.map(({ counts }) => ({ counts, scale: chart.scale, chart })));
    expect(bars).toHaveLength(expected.length);
    expect(new Set(body.match(/w:val="(?:solid|diagStripe|pct60|pct10)"/gu)).size).toBe(4);
    for (const [index, { counts, scale, chart }] of expected.entries()) {
      const cells = (bars[index]?.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).slice(1, -1);
      const spans = cells.map((cell) => Number(/w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1));
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(40);
      const shown = reportedStatuses.filter((status) => counts[status] > 0);
      expect(cells.map((cell) => /<w:shd [^>]*w:val="(\w+)"/u.exec(cell)?.[1]).slice(0, shown.length)).toEqual(
        shown.map(
          (status) => ({ done: "solid", inProgress: "diagStripe", notDone: "pct60", noReport: "pct10" })[status],
        ),
      );
      const longest = Math.max(...chart.bars.map((bar) => totalOf(bar.counts)));
      for (const [place, status] of shown.entries()) {
        const whole = scale === "share" ? totalOf(counts) : longest;
        // A part that would not be seen takes a step from the others.
        expect(Math.abs((spans[place] ?? 0) - (counts[status] / whole) * 40)).toBeLessThanOrEqual(shown.length);
      }
    }
  });

  it("says the same as the PDF, word for word", async () => {
    const words = (text: string) => inOneLine(text).split(" ").length;
    const [body = ""] = partsOf(await renderConsolidatedDocx({ document, plan, language: "ru" }), "word/document.xml");
    const docx = inOneLine(
      body
        .replaceAll(/<\/w:p>/g, " ")
        .replaceAll(/<[^>]+>/g, "")
        .replaceAll("&quot;", '"'),
    );
    for (const { name, summary } of document.measures) {
      expect(docx).toContain(inOneLine(name.ru));
      expect(docx).toContain(inOneLine(summary.ru));
    }
    expect(words(docx)).toBeGreaterThan(1_500);
  });
});

describe("the consolidated report as a workbook", () => {
  it("has a row a measure, a row for each body's answer, and the packages with those that are missing", async () => {
    const bytes = await gather(writeWorkbook(consolidatedWorkbook({ document, plan, language: "kk" })));
    const [measures, bodies, packages] = await readWorkbook(bytes);
    expect(measures?.rows.length).toBeGreaterThanOrEqual(41);
    const answers = document.measures.reduce((sum, one) => sum + one.bodies.length, 0);
    expect(bodies?.rows.length).toBeGreaterThanOrEqual(answers);
    expect(packages?.rows.length).toBeGreaterThanOrEqual(document.packages.length + document.missing.length);
  });
});

describe("a long document", () => {
  it("is made on a thread of its own: this one goes on meanwhile, and cancelling ends it at once", async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const bytes = await renderConsolidated({ document, plan, format: "pdf", language: "both", fontsFolder });
    clearInterval(ticking);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(turns).toBeGreaterThan(20);
    const stop = new AbortController();
    const job = renderConsolidated({ document, plan, format: "pdf", language: "both", fontsFolder }, stop.signal);
    stop.abort();
    await expect(job).rejects.toMatchObject({ code: "internal.cancelled" });
  });

  it("that cannot be made says why", async () => {
    const work = { document, plan, format: "pdf", language: "kk", fontsFolder: join(fontsFolder, "none") } as const;
    await expect(renderConsolidated(work)).rejects.toMatchObject({ code: "documents.fontMissing" });
  });
});
