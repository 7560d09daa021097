import { describe, expect, it } from "vitest";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { goodEntry, untouchedEntry } from "#tests/support/report/example-report.ts";
import { carriedOver } from "../../../../renderer/screens/report/aside/carried-fields.ts";
import { earlierReport } from "../../../../renderer/screens/report/aside/earlier-report.ts";
import { rowDifference } from "../../../../renderer/screens/report/aside/row-difference.ts";
import { isRewritten, textDifference } from "../../../../renderer/screens/report/aside/text-difference.ts";

const report = (halfYear: string, version: number, state: ReportSummary["state"], body = "BGM"): ReportSummary => ({
  id: `${body} ${halfYear} ${version}`,
  body,
  halfYear,
  version,
  state,
  packageId: null,
  supersedes: null,
  planEdition: 1,
});

describe("the report of the half-year before", () => {
  it("is its newest signed version, or the newest where none is signed", () => {
    const reports = [
      report("2017-H2", 1, "exported"),
      report("2017-H2", 2, "accepted"),
      report("2017-H2", 3, "draft"),
      report("2018-H1", 1, "draft"),
    ];
    expect(earlierReport(reports, "BGM", "2018-H1")?.version).toBe(2);
    expect(earlierReport(reports, "BGM", "2018-H2")?.halfYear).toBe("2018-H1");
    expect(earlierReport(reports, "IIM", "2018-H1")).toBeNull();
    expect(earlierReport(reports, "BGM", "2017-H2")).toBeNull();
  });
});

describe("what can be carried over", () => {
  it("is what was filled in, in the order of the form, with what stands so already marked", () => {
    const earlier = goodEntry("BGM", 37, { nextSteps: { kk: "", ru: "" } });
    const present = { ...untouchedEntry("BGM", 37), status: earlier.status };
    expect(carriedOver(earlier, present).map(({ field, isSame }) => [field, isSame])).toEqual([
      ["status", true],
      ["text", false],
      ["evidence", false],
      ["jointText", false],
    ]);
  });

  it("is no joint text where none is written now, and no evidence of another form", () => {
    const earlier = goodEntry("BGM", 37);
    const present = untouchedEntry("BGM", 27);
    expect(carriedOver(earlier, present).map(({ field }) => field)).toEqual(["status", "text"]);
  });
});

describe("what differs from the half-year before", () => {
  it("is told word by word in Kazakh", () => {
    expect(textDifference("2018 жылы үш тренинг өткізілді.", "2017 жылы екі тренинг өткізілді.")).toEqual([
      { kind: "goes", text: "2018" },
      { kind: "comes", text: "2017" },
      { kind: "same", text: " жылы " },
      { kind: "goes", text: "үш" },
      { kind: "comes", text: "екі" },
      { kind: "same", text: " тренинг өткізілді." },
    ]);
  });

  it("is told word by word in Russian; neighbouring words that change are one change", () => {
    expect(textDifference("Проведены три тренинга.", "Проведено два семинара.")).toEqual([
      { kind: "goes", text: "Проведены три тренинга" },
      { kind: "comes", text: "Проведено два семинара" },
      { kind: "same", text: "." },
    ]);
    expect(textDifference("", "Проведено")).toEqual([{ kind: "comes", text: "Проведено" }]);
  });

  it("is one whole for the other where hardly a word stayed, in either language", () => {
    for (const [before, after] of [
      [
        "Есепті кезеңде үш тренинг өткізілді, оларға алты облыстың қырық бес маманы қатысты, бәріне сертификат берілді.",
        "Жыл басынан бері жұмыс тобы құрылып, ұсыныстар жиналды және Үкіметке хат жолданды, енді жауап күтілуде.",
      ],
      [
        "За отчётный период проведены три тренинга, в которых участвовали сорок пять специалистов шести областей.",
        "С начала года создана рабочая группа, собраны предложения, в Правительство направлено письмо и ожидается ответ.",
      ],
    ] as const) {
      expect(textDifference(before, after)).toEqual([
        { kind: "goes", text: before },
        { kind: "comes", text: after },
      ]);
      expect(isRewritten(textDifference(before, after) ?? [])).toBe(true);
      expect(isRewritten(textDifference(before, before.replace("тренинг", "семинар")) ?? [])).toBe(false);
    }
  });

  it("is told row by row for evidence", () => {
    const row = (name: string) => ({ name, level: "", orderNumber: "", orderDate: null });
    const programmes = (...names: string[]) => ({ form: "programmes" as const, programmes: names.map(row) });
    const difference = rowDifference(programmes("Желілер", "Криптография"), programmes("Криптография", "Аудит"));
    expect(difference.map(({ kind, row: { name } }) => [kind, name])).toEqual([
      ["goes", "Желілер"],
      ["same", "Криптография"],
      ["comes", "Аудит"],
    ]);
  });
});
