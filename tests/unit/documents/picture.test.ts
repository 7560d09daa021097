import { describe, expect, it } from "vitest";
import { picture } from "#backend/documents/picture.ts";
import { print } from "#backend/documents/printer.ts";
import { translate } from "#shared/language/translator.ts";
import { chartByBody } from "#shared/pictures/by-body.ts";
import { chartBySection } from "#shared/pictures/by-section.ts";
import { chartOfOverdue } from "#shared/pictures/overdue.ts";
import { reportedDuties } from "#shared/pictures/reported-duties.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import { wordsBeyondMargins } from "#tests/support/documents/margins.ts";
import { fontsFolder, readPdf } from "#tests/support/documents/pdf-tools.ts";
import { type Answers, gatheredFrom } from "#tests/support/pictures/gathered.ts";

const statuses = ["done", "inProgress", "notDone"] as const;
const answers: Answers = new Map(
  reportingBodies(originalPlan, "2019-H1")
    .slice(3)
    .map(({ code }, body) => [
      code,
      new Map(originalPlan.edition.measures.map(({ number }) => [number, statuses[(number + body) % 3] ?? null])),
    ]),
);
const duties = reportedDuties(gatheredFrom(answers, "2019-H1"), "2019-H1");

describe("pictures in print", () => {
  it.each(["kk", "ru"] as const)("stand whole on their pages in %s, with their numbers below", async (language) => {
    const charts = [
      chartBySection(duties, originalPlan, language),
      chartByBody(duties, originalPlan, language),
      chartOfOverdue(duties, originalPlan, language),
    ];
    const bytes = await print(
      {
        content: charts.flatMap((chart, index) => picture(chart, { id: `picture-${index}` })),
        title: "Суреттер",
        author: "ҚАӨМ",
        subject: "Жоспар",
        created: new Date("2019-07-20T06:00:00Z"),
        language,
      },
      fontsFolder,
    );
    const pdf = await readPdf(bytes);
    expect(wordsBeyondMargins(pdf)).toEqual([]);
    for (const chart of charts) {
      expect(pdf.text).toContain(chart.title);
      for (const { counts } of chart.bars.slice(0, 5)) expect(pdf.text).toContain(String(counts.done));
    }
    // No heading of a table of numbers is broken within a word.
    const printed = new Set(pdf.words.map(({ text }) => text));
    const headings = charts.flatMap(({ rowHeading, noteHeading, legend }) => [
      rowHeading,
      noteHeading,
      ...Object.values(legend),
      translate(language, "pictures.total"),
    ]);
    for (const word of headings.flatMap((heading) => heading.split(/[\s/]+/u))) expect(printed).toContain(word);
    // Every body stands in the picture and in the table.
    const [, byBody] = charts;
    for (const { label } of byBody?.bars ?? []) expect(pdf.text.split(label).length, label).toBeGreaterThan(2);
    expect(pdf.fonts.every((line) => line.includes("Tinos"))).toBe(true);
  });

  it("say what stands in a label as it is, and lie whole within their place", async () => {
    const label = `<б> & "т" 'х' 1⁄2`;
    const [bar] = chartBySection(duties, originalPlan, "kk").bars;
    if (bar === undefined) throw new Error("no bar");
    const chart = { ...chartBySection(duties, originalPlan, "kk"), bars: [{ ...bar, label, short: "1" }] };
    const bytes = await print(
      {
        content: picture(chart, { id: "picture" }),
        title: "Суреттер",
        author: "ҚАӨМ",
        subject: "Жоспар",
        created: new Date("2019-07-20T06:00:00Z"),
      },
      fontsFolder,
    );
    const pdf = await readPdf(bytes);
    expect(pdf.text).toContain(label);
    expect(wordsBeyondMargins(pdf)).toEqual([]);
  });
});
