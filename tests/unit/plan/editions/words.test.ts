import { expect, test } from "vitest";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import { differenceRows } from "#shared/plan/editions/difference-words.ts";
import { touchWords } from "#shared/plan/editions/touch-words.ts";
import { touchesOf } from "#shared/plan/editions/touched.ts";
import { editionOf2019, planBefore2019 } from "#tests/support/plan/editions.ts";

const after = applyChanges(planBefore2019, editionOf2019.changes);

test("the difference is told line by line, each once, with what stood there and what stands there now", () => {
  const rows = differenceRows(planBefore2019, after, "ru");
  const told = rows.map(({ subject, what, before, after: now }) => [subject, what, before, now]);
  expect(told).toContainEqual(["32", "Исключено", null, null]);
  expect(told).toContainEqual(["42", "Добавлено", null, "МОН; ежегодно"]);
  expect(told).toContainEqual(["27", "Срок", "июль 2018 года", "декабрь 2019 года"]);
  expect(told).toContainEqual(["МОАП", "Последний день", "—", "24 февраля 2019 года"]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(differenceRows(planBefore2019, after, "kk").map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

test("what it means for a report is told in whole sentences", () => {
  const sentences = touchesOf(planBefore2019, after, "BGM", "2019-H1").map((touch) => touchWords(touch, after, "kk"));
  expect(sentences).toContain("32-іс-шара жоспардан алып тасталды.");
  expect(sentences).toContain("27-іс-шараның мерзімі: бұрын – 2018 жылғы шілде, енді – 2019 жылғы желтоқсан.");
  const ended = touchesOf(planBefore2019, after, "AKM", "2019-H1").map((touch) => touchWords(touch, after, "ru"));
  expect(ended[0]).toContain("Орган упраздняется до последнего дня этого полугодия");
});
