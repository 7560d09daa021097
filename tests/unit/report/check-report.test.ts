import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { checkMessage } from "#shared/report/check-message.ts";
import { checkReport, hasErrors } from "#shared/report/check-report.ts";
import type { Entry } from "#shared/report/entry.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { brief, findingsFor, goodEntry, goodReport, untouchedEntry } from "#tests/support/report/example-report.ts";

const steps = { kk: "Жұмыс келесі жартыжылдықта жалғасады.", ru: "Работа продолжится в следующем полугодии." };
const reason = { kk: "Заң жобасы әлі қаралуда.", ru: "Законопроект ещё на рассмотрении." };

describe("a report nobody has begun", () => {
  it("is told measure by measure that it is untouched, and no more", () => {
    const own = [17, 21, 27, 32, 33, 34, 37, 38, 39, 41];
    const input = goodReport("BGM", { entries: own.map((measure) => untouchedEntry("BGM", measure)) });
    const expected = own.map((measure) => `error measure.untouched /entries/${measure}/status`);
    expect(checkReport(input).map(brief)).toEqual(expected);
    expect(checkReport({ ...input, entries: [] }).map(brief)).toEqual(expected);
    expect(hasErrors(checkReport(input))).toBe(true);
  });

  it("has an untouched measure that got an annex asked for its status", () => {
    const annexes = [{ measure: 17, name: "а.pdf", size: 10, mediaType: "application/pdf", odd: false }];
    expect(findingsFor("BGM", untouchedEntry("BGM", 17), { annexes })).toContain(
      "error measure.noStatus /entries/17/status",
    );
  });
});

describe("Russian", () => {
  it("is not asked for where the report is in Kazakh alone", () => {
    const kazakh: Entry = goodEntry("BGM", 38, {
      text: { kk: "Есепті жартыжылдықта барлық білім беру гранттары бөлінді.", ru: "" },
      jointText: { kk: "Жиынтық мәтін.", ru: "" },
    });
    expect(findingsFor("BGM", kazakh, { bilingual: false })).toEqual([]);
  });
});

describe("a reason", () => {
  const late = (fields: Partial<Entry>) => goodEntry("QAOM", 14, { nextSteps: steps, ...fields });

  it("is wanted where a deadline passed before the half-year's last day and the measure is not done", () => {
    // Measure 14 was due on 31 March 2018.
    expect(findingsFor("QAOM", late({ status: "inProgress" }))).toContain("error reason.overdue /entries/14/reason/kk");
    expect(findingsFor("QAOM", late({ status: "inProgress", reason }))).toEqual([]);
    expect(findingsFor("QAOM", late({ status: "done" }))).toEqual([]);
  });

  it("is not wanted on the deadline's own day: 30 June is in time for measure 18", () => {
    expect(findingsFor("QAOM", goodEntry("QAOM", 18, { status: "inProgress", nextSteps: steps }))).toEqual([]);
  });

  it("is judged on the half-year's last day, not on today", () => {
    // Measure 27 is due on 31 July 2018: in August the report on the first half-year is not late for it.
    const entry = goodEntry("BGM", 27, { status: "inProgress", nextSteps: steps });
    expect(findingsFor("BGM", entry, { today: "2018-08-20" })).toEqual([]);
  });

  it("is not wanted of a yearly measure, which is due on 31 December and begins anew", () => {
    const entry = goodEntry("BGM", 32, { status: "inProgress", nextSteps: steps }, "2018-H2");
    expect(findingsFor("BGM", entry, { halfYear: "2018-H2", today: "2019-01-09" })).toEqual([]);
  });

  it("follows the day the Law came into force where a deadline hangs on it", () => {
    const entry = goodEntry("QAOM", 9, { status: "inProgress", nextSteps: steps });
    expect(findingsFor("QAOM", entry)).toContain("error reason.overdue /entries/9/reason/kk");
    expect(findingsFor("QAOM", entry, { lawInForce: "2018-05-01" })).toEqual([]);
  });

  it("names the deadline it speaks of in each language", () => {
    const [found] = checkReport(goodReport("QAOM", {}, [late({ status: "inProgress" })]));
    if (found === undefined) throw new Error("nothing was found");
    expect(checkMessage(found)).toEqual({
      kk: "Орындау мерзімі (2018 жылғы 31 наурыз) өтіп кеткен. Кешігу себебін қазақ тілінде жазыңыз.",
      ru: "Срок исполнения (31 марта 2018 года) истёк. Напишите причину задержки на казахском языке.",
    });
  });
});

describe("missing evidence", () => {
  const bare = (body: string, measure: number, status: Entry["status"]) => {
    const { evidence } = untouchedEntry(body, measure);
    return goodEntry(body, measure, { status, evidence: emptyEvidence(evidence.form), nextSteps: steps, reason });
  };
  const evidenceFindings = (body: string, measure: number, status: Entry["status"]) =>
    findingsFor(body, bare(body, measure, status)).filter((finding) => finding.includes(" evidence."));

  it("blocks the lead who declares the measure done", () => {
    expect(evidenceFindings("BGM", 38, "done")).toEqual(["error evidence.noItem /entries/38/evidence/grants"]);
  });

  it("does not block another executor where there is a lead", () => {
    expect(evidenceFindings("QAOM", 38, "done")).toEqual(["warning evidence.noItem /entries/38/evidence/grants"]);
  });

  it("blocks an executor who declares it done where there is no lead", () => {
    expect(evidenceFindings("QAOM", 31, "done")).toEqual(["error evidence.noItem /entries/31/evidence/trainings"]);
  });

  it("does not block a body that takes part by agreement", () => {
    expect(evidenceFindings("UQK", 19, "done")).toEqual(["warning evidence.noItem /entries/19/evidence/agreements"]);
  });

  it("is a warning while the measure is in hand, and nothing where it is not done", () => {
    expect(evidenceFindings("BGM", 38, "inProgress")).toEqual(["warning evidence.noItem /entries/38/evidence/grants"]);
    expect(evidenceFindings("BGM", 38, "notDone")).toEqual([]);
  });

  it("is none where no need arose, which is also the reason", () => {
    const entry = goodEntry("QAOM", 35, {
      status: "notDone",
      evidence: { form: "events", events: [], noNeedArose: true },
    });
    expect(findingsFor("QAOM", entry)).toEqual([]);
  });
});

describe("money", () => {
  const grants = (amount: number | null, halfYear: "2018-H1" | "2018-H2" | "2019-H1") =>
    goodEntry("BGM", 38, { money: [{ programme: "204", subprogramme: "100", amount }] }, halfYear);

  it("may begin anew each January", () => {
    const previous = [grants(90_000, "2018-H2")];
    expect(
      findingsFor("BGM", grants(100, "2019-H1"), { halfYear: "2019-H1", today: "2019-07-05", previous }),
    ).not.toContain("error money.decreased /entries/38/money/0/amount");
  });

  it("may stay what it was within a year", () => {
    const previous = [grants(500, "2018-H1")];
    const findings = findingsFor("BGM", grants(500, "2018-H2"), { halfYear: "2018-H2", today: "2019-01-05", previous });
    expect(findings.filter((finding) => finding.includes("money."))).toEqual([]);
  });

  it("of zero is an answer", () => {
    expect(findingsFor("BGM", grants(0, "2018-H1"))).toEqual([]);
  });

  it("is not asked of the owner in 2021, when the programme's years are over", () => {
    expect(
      findingsFor("BGM", goodEntry("BGM", 38, {}, "2021-H1"), { halfYear: "2021-H1", today: "2021-07-05" }),
    ).toEqual([]);
  });

  it("of an empty row that is not ours says nothing", () => {
    const empty = goodEntry("QAOM", 38, { money: [{ programme: "204", subprogramme: "100", amount: null }] });
    expect(findingsFor("QAOM", empty)).toEqual([]);
  });
});

it("a measure accepted as done earlier is not looked at again, even if its entry is empty", () => {
  expect(findingsFor("QAOM", untouchedEntry("QAOM", 14), { acceptedDone: [14] })).toEqual([]);
  const entries = goodReport("QAOM").entries.filter(({ measure }) => measure !== 14);
  expect(checkReport(goodReport("QAOM", { entries, acceptedDone: [14] }))).toEqual([]);
});

it("the same text as last time is noticed through other spacing, another text is not", () => {
  const entry = goodEntry("BGM", 17);
  const before = { ...entry, text: { kk: `  ${entry.text.kk.toUpperCase()}\n`, ru: "Другое." } };
  expect(findingsFor("BGM", entry, { previous: [before] })).toEqual(["warning text.sameAsBefore /entries/17/text/kk"]);
});

it("findings come report first, then in the plan's order", () => {
  const entries = [goodEntry("BGM", 17, { status: null }), goodEntry("BGM", 41, { status: null })];
  const input = goodReport("BGM", { unit: { kk: "", ru: "" } }, entries.reverse());
  expect(checkReport(input).map(({ measure }) => measure)).toEqual([null, 17, 41]);
});

it("an unknown body is refused", () => {
  expect(() => checkReport({ ...goodReport("BGM"), plan: originalPlan, body: "NOBODY" })).toThrow(
    expect.objectContaining({ code: "plan.unknownBody" }),
  );
});
