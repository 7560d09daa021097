import { describe, expect, it } from "vitest";
import { journalDetails } from "#shared/journal-details.ts";
import { settingsSchema } from "#shared/settings.ts";

describe("what a row of the journal tells besides its action", () => {
  it("names half-year, measure, version and file in the language shown", () => {
    const row = { subject: "report:1", data: { halfYear: "2018-H1", measure: 27, version: 2, fileName: "есеп.asice" } };
    expect(journalDetails(row, "kk")).toBe("2018 жылдың I жартыжылдығы · 27-іс-шара · 2-нұсқа · есеп.asice");
    expect(journalDetails(row, "ru")).toBe("I полугодие 2018 года · мероприятие 27 · версия 2 · есеп.asice");
  });

  it("names the setting, with yes or no where it is one of those", () => {
    expect(journalDetails({ subject: "setting:bilingual", data: { from: false, to: true } }, "ru")).toMatch(/: да$/);
    expect(journalDetails({ subject: "setting:preparer", data: {} }, "kk")).toBe("Орындаушы");
  });

  it("has words for every setting there is", () => {
    for (const key of Object.keys(settingsSchema.shape))
      expect(journalDetails({ subject: `setting:${key}`, data: {} }, "kk")).not.toBe("");
  });

  it("tells nothing of what it does not know", () => {
    expect(journalDetails({ subject: "setting:ofAnotherVersion", data: { to: "x", halfYear: "2031-H9" } }, "kk")).toBe(
      "",
    );
  });
});
