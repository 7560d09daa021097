import { afterEach, describe, expect, it, vi } from "vitest";
import { KalqanError } from "#shared/errors.ts";
import { openCatalogues } from "#shared/language/message-catalogue.ts";
import { describeError, translate, translateBoth } from "#shared/language/translator.ts";

const catalogues = {
  kk: {
    files_one: "{{count}} файл",
    files_other: "{{count}} файл бар",
    path: "«{{path}}» қалтасы",
    free: "{{free, size}} бос, {{due, date}} дейін",
    paid: "{{sum, money}}, {{halfYear, halfYear}}, {{at, dateTime}}, {{n, number}}",
    section: { text: "мәтін" },
    odd: "{{n, nonsense}}",
  },
  ru: {
    files_one: "{{count}} файл",
    files_few: "{{count}} файла",
    files_many: "{{count}} файлов",
    files_other: "{{count, number}} файла",
    path: "папка «{{path}}»",
    free: "свободно {{free, size}}, до {{due, date}}",
    paid: "{{sum, money}}, {{halfYear, halfYear}}, {{at, dateTime}}, {{n, number}}",
    section: { text: "текст" },
    odd: "{{n, nonsense}}",
  },
};

const strict = openCatalogues(catalogues, (fault) => {
  throw new Error(fault);
});
const tolerant = openCatalogues(catalogues, () => "—");

describe("a message", () => {
  afterEach(() => vi.restoreAllMocks());

  it("takes the plural form of its language", () => {
    expect([1, 2, 5, 21, 0, 1.5].map((count) => strict("ru", "files", { count }))).toEqual([
      "1 файл",
      "2 файла",
      "5 файлов",
      "21 файл",
      "0 файлов",
      "1,5 файла",
    ]);
    expect([1, 2, 21].map((count) => strict("kk", "files", { count }))).toEqual([
      "1 файл",
      "2 файл бар",
      "21 файл бар",
    ]);
  });

  it("takes the right plural form on a host that knows neither language", () => {
    vi.spyOn(Intl, "PluralRules").mockImplementation(function unknowing() {
      return { select: () => "other", resolvedOptions: () => ({ pluralCategories: ["other"] }) } as never;
    });
    const find = openCatalogues(catalogues, () => "—");
    expect(find("kk", "files", { count: 1 })).toBe("1 файл");
    expect(find("ru", "files", { count: 3 })).toBe("3 файла");
    expect(find("ru", "files", { count: 0 })).toBe("0 файлов");
  });

  it("writes plain values as the language writes them", () => {
    expect(strict("kk", "free", { free: 1_500_000, due: "2018-07-10" })).toBe(
      "1,5\u00a0МБ бос, 2018 жылғы 10 шілде дейін",
    );
    expect(strict("ru", "free", { free: 1_500_000, due: "2018-07-10" })).toBe(
      "свободно 1,5\u00a0МБ, до 10 июля 2018 года",
    );
    expect(strict("ru", "paid", { sum: 1250.5, halfYear: "2018-H1", at: "2018-07-10T08:02:00Z", n: 10000 })).toBe(
      "1\u00a0250,5\u00a0тыс. тенге, I полугодие 2018 года, 10 июля 2018 года, 14:02, 10\u00a0000",
    );
  });

  it("prints a value as it is, whatever stands in it", () => {
    const path = "C:\\{{count}} $t(section.text) <b>&amp; {{- x}} $& $1";
    expect(strict("ru", "path", { path })).toBe(`папка «${path}»`);
    expect(strict("kk", "path", { path })).toBe(`«${path}» қалтасы`);
  });

  it("is not mistaken for an option of the library by the name of its values", () => {
    expect(strict("ru", "path", { path: "A", lng: "kk", ns: "x", context: "one", defaultValue: "y" })).toBe(
      "папка «A»",
    );
  });

  it("never becomes its key: a missing key, value or format is a fault, or a dash where that is tolerated", () => {
    expect(() => strict("kk", "nothing.here", {})).toThrow("no message nothing.here");
    expect(() => strict("kk", "section", {})).toThrow("no message section");
    expect(() => strict("ru", "path", {})).toThrow("no value for {{path}}");
    expect(() => strict("ru", "free", { free: 1 })).toThrow("no value for {{due, date}}");
    expect(() => strict("ru", "odd", { n: 1 })).toThrow("no format nonsense");
    expect(tolerant("kk", "nothing.here", {})).toBe("—");
    expect(tolerant("ru", "path", {})).toBe("папка «—»");
    expect(tolerant("ru", "odd", { n: 1 })).toBe("—");
  });
});

describe("the program's own catalogues", () => {
  it("give the sentence of an error in both languages, from the error or from its record", () => {
    const error = new KalqanError("calendar.unknownHalfYear", {
      halfYear: "2031-H1",
      first: "2017-H2",
      last: "2022-H2",
    });
    const sentence = describeError(error);
    expect(sentence.kk).toContain("«2031-H1» жартыжылдығы жоқ");
    expect(sentence.ru).toContain("нет полугодия «2031-H1»");
    expect(describeError(error.toRecord())).toEqual(sentence);
    expect(translate("ru", "errors.calendar.unknownHalfYear", error.data)).toBe(sentence.ru);
    expect(translateBoth("errors.calendar.unknownHalfYear", error.data)).toEqual(sentence);
  });

  it("tell the reason of an error in the words of the problem, never by its code", () => {
    const data = { certificate: "БАСШЫ", algorithm: "SHA-1" };
    const told = describeError({
      code: "exchange.signatureNotSound",
      data: { ...data, reason: "signing.weakCertificateDigest" },
    });
    expect(told.ru).toContain(translate("ru", "problems.signing.weakCertificateDigest", data));
    expect(told.kk).toContain(translate("kk", "problems.signing.weakCertificateDigest", data));
    expect(told.ru + told.kk).not.toContain("weakCertificateDigest");
  });
});
