import { describe, expect, it } from "vitest";
import { defaultSettings } from "#shared/settings.ts";
import { resumeStep, stepAfter, stepBefore, steps } from "../../../../renderer/screens/first-start/steps.ts";

describe("the first start", () => {
  it("begins with the language, and goes on where it was left", () => {
    expect(resumeStep(null)).toBe("language");
    expect(resumeStep(defaultSettings)).toBe("mode");
    expect(resumeStep({ ...defaultSettings, body: "BGM" })).toBe("people");
    const head = { ...defaultSettings.head, name: "Сынақов А." };
    expect(resumeStep({ ...defaultSettings, body: "BGM", head })).toBe("notice");
  });

  it("can always go back, to the first step and no further", () => {
    expect(steps.map(stepBefore)).toEqual([null, ...steps.slice(0, -1)]);
    expect(steps.map(stepAfter)).toEqual([...steps.slice(1), null]);
  });
});
