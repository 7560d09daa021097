import { expect, it } from "vitest";
import { splitMarks } from "../../../../renderer/app/language/split-marks.ts";

it("a sentence is parted at its marks, wherever the language puts them", () => {
  const pieces = (text: string) => splitMarks(text).map(({ mark, words }) => [mark, words]);
  expect(pieces("Файлды осында апарыңыз немесе <pick>таңдаңыз</pick>")).toEqual([
    [null, "Файлды осында апарыңыз немесе "],
    ["pick", "таңдаңыз"],
  ]);
  expect(pieces("<pick>Выберите</pick> файл, <b>PDF</b>")).toEqual([
    ["pick", "Выберите"],
    [null, " файл, "],
    ["b", "PDF"],
  ]);
  expect(pieces("1 < 2, <pick>без конца")).toEqual([[null, "1 < 2, <pick>без конца"]]);
  expect(pieces("")).toEqual([]);
});
