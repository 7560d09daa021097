import { beforeAll, describe, expect, test } from "vitest";
import { renderReportPdf } from "#backend/documents/index.ts";
import type { Language } from "#shared/language/language.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import type { Evidence } from "#shared/report/evidence.ts";
import { fontsFolder, inOneLine, type PdfReading, readPdf } from "#tests/support/documents/pdf-tools.ts";
import { realPlan } from "#tests/support/documents/real-plan.ts";
import { annex, entry, report, richReport } from "#tests/support/documents/sample-report.ts";

const millimetre = 72 / 25.4;
const printed = new Map<Language, PdfReading>();

function print(document = richReport, language: Language | "both" = "kk", plan = realPlan): Promise<Uint8Array> {
  return renderReportPdf({ document, plan, language, fontsFolder });
}

function reading(language: Language): PdfReading {
  const found = printed.get(language);
  if (found === undefined) throw new Error("not printed yet");
  return found;
}

beforeAll(async () => {
  for (const language of ["kk", "ru"] as const) printed.set(language, await readPdf(await print(richReport, language)));
});

describe.each(["kk", "ru"] as const)("a report printed in %s", (language) => {
  const words = {
    kk: {
      title:
        'Киберқауіпсіздік тұжырымдамасын ("Қазақстанның киберқалқаны") іске асыру жөніндегі 2022 жылға дейінгі іс-шаралар жоспарының іске асырылу барысы туралы есеп',
      halfYear: "2018 жылдың I жартыжылдығы",
      mark: "Қызмет бабында пайдалану үшін",
      page: (page: number, pages: number) => `${page}-бет, барлығы ${pages}`,
      statuses: ["Орындалды", "Орындалуда", "Орындалмады", "Толтырылмаған"],
      total: "Барлығы 2 088",
    },
    ru: {
      title:
        "Отчёт о ходе исполнения Плана мероприятий по реализации Концепции кибербезопасности («Киберщит Казахстана») до 2022 года",
      halfYear: "за I полугодие 2018 года",
      mark: "Для служебного пользования",
      page: (page: number, pages: number) => `Стр. ${page} из ${pages}`,
      statuses: ["Исполнено", "На исполнении", "Не исполнено", "Не заполнено"],
      total: "Итого 2 088",
    },
  }[language];

  test("bears its title, half-year, addressee and reporting body", () => {
    const { text } = reading(language);
    expect(text).toContain(words.title);
    expect(text).toContain(words.halfYear);
    expect(text).toContain(richReport.body.name[language]);
    expect(text).toContain(richReport.unit[language]);
  });

  test("names every reported measure in the plan's words, with form, deadline and status", () => {
    const { text } = reading(language);
    for (const { measure } of richReport.entries) {
      const { name, completionFormText, deadlineText } = findMeasure(realPlan, measure);
      expect(text).toContain(inOneLine(`${measure}. ${name[language]}`));
      expect(text).toContain(inOneLine(completionFormText[language]));
      expect(text).toContain(inOneLine(deadlineText[language]));
    }
    for (const status of words.statuses) expect(text).toContain(status);
  });

  test("holds every word of every text", () => {
    const { text } = reading(language);
    const other = language === "kk" ? "ru" : "kk";
    const flowing = withoutFurniture(text, words.mark);
    for (const { text: narrative, nextSteps, reason, jointText } of richReport.entries)
      for (const written of [narrative, nextSteps, reason, jointText ?? narrative])
        for (const paragraph of (written[language] || written[other]).split("\n"))
          expect(flowing).toContain(inOneLine(paragraph));
  });

  test("shows the evidence of every form, with what adds up", () => {
    const { text } = reading(language);
    for (const value of [
      ..."52/НҚ 19.03.2018 16 714 02.04.2018 53/НҚ 330 26.12.2017".split(" "),
      ..."07-2/811 30.05.2018 CERT-X Мысалия 03-11/2145-И 21.06.2018 FIRST OIC-CERT 24.06.2018".split(" "),
      ..."7M06301 Киберқауіпсіздік 190 2018/2019 1 148 1 208".split(" "),
      "1 250 000,5",
      "12 480,75",
      "14 000",
      "1 863 400",
      words.total,
      "Парольдер туралы жадынама",
    ])
      expect(text).toContain(value);
    expect(text.replaceAll(" ", "")).toContain(
      "https://press.example/kk/news/2018/02/06/qauipsiz-internet-kunine-orai?utm_source=ministry&utm_campaign=kiberqalqan",
    );
  });

  test("lists every annex with type, size and the beginning of its digest", () => {
    const { text } = reading(language);
    expect(text).toContain("31.40 Тренинг хаттамасы 40, қатысушылар тізімі мен фотосуреттер.zip ZIP 7,4 МБ");
    for (const { sha256 } of richReport.annexes) expect(text.split(sha256.slice(0, 16))).toHaveLength(3);
  });

  test("names both signatories on the last page, with what the package is", () => {
    const last = inOneLine(reading(language).pages.at(-1) ?? "");
    expect(last).toContain(richReport.head.name);
    expect(last).toContain(richReport.preparer.name);
    expect(last).toContain("report.json");
    expect(last).toContain(richReport.packageId);
    expect(last).toContain(richReport.supersedes ?? "none");
    expect(last).toContain(richReport.journalHead.hash);
    expect(last).toContain(richReport.plan.digest);
  });

  test("numbers every page, and marks it for restricted use", () => {
    const { pages } = reading(language);
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(words.page(index + 1, pages.length));
      expect(page).toContain("099a8057 v2");
      expect(page).toContain(words.mark);
    }
  });

  test("is A4, tells its language, title and bookmarks, and embeds its fonts with their letters' codes", async () => {
    const { info, fonts } = reading(language);
    expect(info["Page size"]).toMatch(/^595\.\d+ x 841\.\d+ pts \(A4\)$/);
    expect(inOneLine(info.Title ?? "")).toBe(words.title);
    expect(info.CreationDate).toContain("2018");
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\+Tinos\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    const source = Buffer.from(await print(richReport, language)).toString("latin1");
    expect(source).toContain(`/Lang (${language === "kk" ? "kk-KZ" : "ru-RU"})`);
    expect(source.match(/\/Type \/Outlines|\/Title \(/g)?.length).toBeGreaterThan(richReport.entries.length);
  });

  test("prints nothing into the margins but header and footer", () => {
    for (const { page, text, left, right, top, bottom } of reading(language).words) {
      const where = `${text} on page ${page}`;
      expect(left, where).toBeGreaterThan(25 * millimetre - 0.5);
      expect(right, where).toBeLessThan((210 - 15) * millimetre + 0.5);
      expect(top, where).toBeGreaterThan(8 * millimetre);
      expect(bottom, where).toBeLessThan((297 - 8) * millimetre);
    }
  });

  test("repeats the heading row where a table runs on to the next page, and tears no row", () => {
    const { pages, words: placed } = reading(language);
    const heading = { kk: "Тақырыбы", ru: "Тема" }[language];
    const ofTrainings = pages.filter((page) => /Сабақ 70\d\d:/.test(page));
    expect(ofTrainings.length).toBeGreaterThan(2);
    for (const page of ofTrainings) expect(page.split(heading)).toHaveLength(2);
    const pageOf = (word: string): number[] => placed.filter(({ text }) => text === word).map(({ page }) => page);
    for (let row = 1; row <= 48; row += 1) {
      const [begins] = pageOf(`${7_000 + row}:`);
      expect(begins, `row ${row}`).toBeGreaterThan(0);
      expect(pageOf(`${8_000 + row}`), `row ${row}`).toEqual([begins]);
    }
  });
});

describe("letters", () => {
  test("every Kazakh letter is found in both cases, with ₸ № « » – —, in facts, names and texts", async () => {
    const letters = "ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸ № « » – —";
    const document = report({
      unit: { kk: letters, ru: letters },
      head: { ...report().head, position: { kk: letters, ru: letters } },
      entries: [entry(3, { text: { kk: letters, ru: "" } })],
    });
    for (const language of ["kk", "ru"] as const) {
      const { text } = await readPdf(await print(document, language));
      expect(text.split(letters)).toHaveLength(4);
    }
  });

  test("letters typed as base and mark are found as the letters they are", async () => {
    const { text } = await readPdf(await print(report({ entries: [entry(3, { text: { kk: "и\u0306од", ru: "" } })] })));
    expect(text).toContain("йод");
  });
});

describe("languages", () => {
  test("a text in Kazakh only is printed in the Russian report too, with a word about it", () => {
    const { text } = reading("ru");
    expect(text).toContain(
      "Текст на русском языке не представлен, приводится текст на казахском языке. Есепті кезеңде",
    );
    expect(reading("kk").text).not.toContain("Орысша мәтіні берілмеген");
  });

  test("the plan's Russian wording is labelled unofficial at every measure, until an official one is loaded", async () => {
    const { text } = reading("ru");
    expect(text.split("(неофициальный перевод)").length - 1).toBeGreaterThanOrEqual(richReport.entries.length);
    expect(reading("kk").text).not.toContain("бейресми");
    const official = { ...realPlan, edition: { ...realPlan.edition, russianUnofficial: false } };
    const { text: later } = await readPdf(await print(richReport, "ru", official));
    expect(later).not.toContain("неофициальн");
  });

  test("both languages make one document: Kazakh, then Russian, pages counted through", async () => {
    const { pages } = await readPdf(await print(richReport, "both"));
    const [kk, ru] = [reading("kk").pages.length, reading("ru").pages.length];
    expect(pages).toHaveLength(kk + ru);
    expect(pages[0]).toContain(`1-бет, барлығы ${kk + ru}`);
    expect(pages[kk - 1]).toContain(`${kk}-бет, барлығы ${kk + ru}`);
    expect(pages[kk]).toContain(`Стр. ${kk + 1} из ${kk + ru}`);
    expect(pages.at(-1)).toContain("Для служебного пользования");
  });
});

describe("what a report may leave out", () => {
  test("a report without entries, annexes or contact is printed, with dashes where nothing was entered", async () => {
    const nobody = { name: "", position: { kk: "", ru: "" }, phone: "", email: "" };
    const document = report({ head: nobody, preparer: nobody, unit: { kk: "", ru: "" }, entries: [entry(34)] });
    const { text, pages } = await readPdf(await print(document));
    expect(text).toContain("Құрылымдық бөлімше —");
    expect(text).toContain("БСН —");
    expect(text).toContain("Орындалу барысы: —");
    expect(text).toContain("Орындалуын растайтын мәліметтер: —");
    expect(text).toContain("Есепке қосымшалар жоқ.");
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(text).not.toContain("Қызмет бабында");
  });

  test("the reason is asked for where a measure is not done, else printed only where given", async () => {
    const because = { kk: "Қаражат бөлінбеді.", ru: "" };
    const document = report({
      entries: [
        entry(3, { status: "done" }),
        entry(4, { status: "notDone" }),
        entry(5, { status: "inProgress", reason: because }),
      ],
    });
    const { text } = await readPdf(await print(document));
    expect(text.split("Орындалмау немесе кешігу себебі").length - 1).toBe(2);
    expect(text).toContain("Орындалмау немесе кешігу себебі: —");
    expect(text).toContain("Қаражат бөлінбеді.");
  });

  test("no need arose (35) is said in words", async () => {
    const evidence: Evidence = { form: "events", events: [], noNeedArose: true };
    const { text } = await readPdf(await print(report({ entries: [entry(35, { status: "done", evidence })] })));
    expect(text).toContain("Есепті кезеңде қажеттілік туындаған жоқ.");
  });

  test("the head alone signs: the preparer is named, but not as a signatory", async () => {
    const { pages } = await readPdf(await print(report({ requiredSignatures: ["head"] })));
    const last = inOneLine(pages.at(-1) ?? "");
    expect(last).toContain(report().preparer.name);
    expect(last.split("(электрондық цифрлық қолтаңба)").length - 1).toBe(1);
    expect(last).toContain("Қойылуы тиіс қолтаңбалар басшы");
  });
});

describe("what the plan says of the body", () => {
  test("lead, executor, by agreement, and executor as one of a group", async () => {
    const body = {
      code: "BGM",
      name: { kk: "Білім және ғылым министрлігі", ru: "Министерство образования и науки" },
      bin: null,
    };
    const { text } = await readPdf(await print(report({ body, entries: [entry(17), entry(34), entry(37)] }), "ru"));
    expect(text).toContain("Роль органа Исполнитель Срок");
    expect(text).toContain("Роль органа Исполнитель (в составе ГО) Срок");
    expect(text).toContain("Роль органа Ответственный за созыв Срок");
  });

  test("a report of 2019 is addressed to who then holds ҚАӨМ's duties", async () => {
    const body = { code: "BGM", name: { kk: "Білім және ғылым министрлігі", ru: "" }, bin: null };
    const { text } = await readPdf(await print(report({ body, halfYear: "2019-H1" })));
    const addressee = addresseeOf(realPlan, "2019-H1");
    expect(addressee?.code).not.toBe("QAOM");
    expect(text.startsWith(addressee?.name.kk ?? "nobody")).toBe(true);
    expect(text).toContain("2019 жылдың I жартыжылдығы");
  });

  test("a measure given to a past month and not done is marked overdue", async () => {
    const entries = [
      entry(14, { status: "done" }),
      entry(16, { status: "inProgress" }),
      entry(24, { status: "inProgress" }),
    ];
    const { text } = await readPdf(await print(report({ entries })));
    expect(text.split("(мерзімі өтті)").length - 1).toBe(1);
    expect(text).toContain("2018 жылғы қаңтар (2018 жылғы 31 қаңтар) Орындалу жай-күйі Орындалуда (мерзімі өтті)");
  });

  test("the footnote stands at the measures that bear its asterisk", async () => {
    const { text } = await readPdf(await print(report({ entries: [entry(8), entry(11)] })));
    expect(text.split('* "Қазақстан Республикасының кейбір заңнамалық актілеріне').length - 1).toBe(1);
    expect(text).toContain("толықтырулар енгізу туралы* ");
  });
});

test("an annex that proves a press release is cited by its number and name", async () => {
  const proof = annex(40, "Жадынама.pdf");
  const pressReleases = [{ date: null, medium: "Газет", title: "Хабар", link: proof.path }];
  const document = report({
    annexes: [annex(40, "Басқа.pdf"), proof],
    entries: [entry(40, { evidence: { form: "press-releases", pressReleases } })],
  });
  const { text } = await readPdf(await print(document));
  expect(text).toContain("40.2-қосымша: Жадынама.pdf");
});

function withoutFurniture(text: string, mark: string): string {
  return inOneLine(
    text
      .replaceAll(mark, "")
      .replaceAll(
        /(?:ҚАӨМ, 2018 жылдың I жартыжылдығы|МОАП, I полугодие 2018 года) (?:\d+-бет, барлығы \d+|Стр\. \d+ из \d+) 099a8057 v2/g,
        "",
      ),
  );
}
