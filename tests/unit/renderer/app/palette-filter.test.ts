import { describe, expect, it } from "vitest";
import { filterActions, isFound } from "../../../../renderer/app/frame/palette-filter.ts";

describe("the search of Ctrl+K", () => {
  it("finds a measure by its number or the beginnings of its words, typed without Kazakh letters", () => {
    const measure = { label: "27. Киберқауіпсіздік мамандарын даярлау", keywords: ["подготовка специалистов"] };
    expect(isFound("27", measure)).toBe(true);
    expect(isFound("киберкауип даяр", measure)).toBe(true);
    expect(isFound("ПОДГОТОВКА", measure)).toBe(true);
    expect(isFound("7", measure)).toBe(false);
    expect(isFound("даяр грант", measure)).toBe(false);
  });

  it("leaves out the groups in which nothing was found, and shows all for an empty query", () => {
    const groups = [
      { group: "Бөлімдер", actions: [{ id: "home", label: "Басты бет" }] },
      { group: "Органдар", actions: [{ id: "BGM", label: "Білім және ғылым министрлігі", description: "БҒМ" }] },
    ];
    expect(filterActions("бгм", groups)).toEqual([groups[1]]);
    expect(filterActions("", groups)).toEqual(groups);
  });
});
