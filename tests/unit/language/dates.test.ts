import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatActDate,
  formatDate,
  formatDateTime,
  formatHalfYear,
  formatMonth,
  formatShortDate,
  formatTime,
} from "#shared/language/dates.ts";

describe("a date as state documents write it", () => {
  it("is written out in Kazakh and in Russian", () => {
    expect(formatDate("2018-07-10", "kk")).toBe("2018 жылғы 10 шілде");
    expect(formatDate("2018-07-10", "ru")).toBe("10 июля 2018 года");
    expect(formatDate("2017-10-01", "kk")).toBe("2017 жылғы 1 қазан");
  });

  it("has its own name for each month in both languages", () => {
    const months = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, "0")}`);
    expect(months.map((month) => formatMonth(month, "kk").replace("2018 жылғы ", "")).join(" ")).toBe(
      "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    );
    expect(months.map((month) => formatMonth(month, "ru").replace(" 2018 года", "")).join(" ")).toBe(
      "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    );
    expect(months.map((month) => formatDate(`${month}-05`, "ru").split(" ")[1]).join(" ")).toBe(
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    );
  });

  it("takes an act's ending before its number, by the harmony of each month", () => {
    const endings = Array.from({ length: 12 }, (_, index) =>
      formatActDate(`2018-${String(index + 1).padStart(2, "0")}-28`, "kk").replace("2018 жылғы 28 ", ""),
    );
    expect(endings.join(" ")).toBe(
      "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы",
    );
    expect(formatActDate("2017-10-28", "ru")).toBe("от 28 октября 2017 года");
  });

  it("has a short form, and a month alone may be asked for with a whole date", () => {
    expect(formatShortDate("2018-07-05")).toBe("05.07.2018");
    expect(formatMonth("2018-07-31", "kk")).toBe("2018 жылғы шілде");
  });

  it("names the half-year", () => {
    expect(formatHalfYear("2018-H1", "kk")).toBe("2018 жылдың I жартыжылдығы");
    expect(formatHalfYear("2017-H2", "ru")).toBe("II полугодие 2017 года");
  });

  it("refuses what is no date rather than printing it", () => {
    for (const bad of ["", "2018", "2018-13-01", "2018-00-10", "2018-07-32", "10.07.2018", "2018-07-10T00:00:00Z"]) {
      expect(() => formatDate(bad, "kk")).toThrow(RangeError);
    }
    expect(() => formatHalfYear("2018-H3", "ru")).toThrow(RangeError);
  });
});

describe("a moment", () => {
  it("is shown by the wall clock in Almaty, wherever the machine stands", () => {
    expect(formatDateTime("2018-07-10T08:02:59Z", "kk")).toBe("2018 жылғы 10 шілде, 14:02");
    expect(formatDateTime(new Date("2018-07-10T08:02:59Z"), "ru")).toBe("10 июля 2018 года, 14:02");
    expect(formatDateTime("2018-07-10T20:30:00Z", "ru")).toBe("11 июля 2018 года, 02:30");
    expect(formatTime("2018-12-31T18:00:00Z")).toBe("00:00");
  });

  it("follows the change of the zone on 1 March 2024, from six hours ahead to five", () => {
    expect(formatTime("2024-02-29T12:00:00Z")).toBe("18:00");
    expect(formatTime("2024-03-01T12:00:00Z")).toBe("17:00");
  });

  it("is the same moment whether given as text or as Date", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2005-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        (date) => {
          expect(formatDateTime(date, "kk")).toBe(formatDateTime(date.toISOString(), "kk"));
        },
      ),
    );
  });
});
