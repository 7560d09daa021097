import { describe, expect, it } from "vitest";
import { readGuide } from "#tests/support/guide/read-guide.ts";
import { createGuideSearch, excerptOf } from "../../../renderer/app/guide/guide-search.ts";

const kk = readGuide("kk");
const ru = readGuide("ru");
const inKazakh = createGuideSearch(kk, ru);
const inRussian = createGuideSearch(ru, kk);

describe("the search in the guide", () => {
  it.each([
    ["another case of a Kazakh word", "қосымшаларды", "annexes"],
    ["Kazakh letters typed on a Russian keyboard", "купиясоз", "sign"],
    ["a Russian word while the guide is Kazakh", "флешку", "export"],
    ["a part of a word", "көшірме", "backups"],
  ])("finds by %s (%s)", (_how, query, topic) => {
    expect(inKazakh(query)?.sections.map((one) => one.topic)).toContain(topic);
  });

  it("finds a Russian word in another case, and its form is marked", () => {
    const found = inRussian("подписью");
    expect(found?.sections.map((one) => one.topic)).toContain("sign");
    expect(found?.forms.some(({ text }) => text.startsWith("подпис"))).toBe(true);
  });

  it("puts first what is named so", () => {
    expect(inRussian("приложения")?.sections[0]?.topic).toBe("annexes");
    expect(inKazakh("пернелер")?.sections[0]?.topic).toBe("keys");
  });

  it("wants every word, and looks for nothing where nothing is asked", () => {
    expect(inRussian("электричество грантами")?.sections).toEqual([]);
    expect(inRussian(" ")).toBeNull();
  });

  it("shows the words around the finding", () => {
    const found = inRussian("электричество");
    const section = found?.sections[0]?.section;
    if (found === null || section === undefined) throw new Error("nothing was found");
    expect(excerptOf(section, found.forms).length).toBeLessThan(200);
  });
});
