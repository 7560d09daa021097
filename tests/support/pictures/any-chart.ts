import fc from "fast-check";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { legendIn } from "#shared/pictures/bar-chart.ts";
import { printPalette, screenPalette } from "#shared/pictures/palette.ts";
import { originalPlan } from "#shared/plan/plan.ts";

/** Labels as they come: bodies' and measures' names in both languages, and what nobody would write. */
const anyLabel = fc.oneof(
  fc.constantFrom(
    ...originalPlan.bodies.flatMap(({ abbreviation, name }) => [abbreviation.kk, abbreviation.ru, name.kk, name.ru]),
    ...originalPlan.edition.measures.flatMap(({ number, name }) => [`${number}. ${name.kk}`, `${number}. ${name.ru}`]),
    "Ә".repeat(200),
    "",
    `<text x="0">&"'</text>`,
  ),
  fc.string({ maxLength: 80 }),
);

const anyCount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2_000 }));

export const anyCounts = fc.record({ done: anyCount, inProgress: anyCount, notDone: anyCount, noReport: anyCount });

export const anyChart = fc
  .record({
    language: fc.constantFrom("kk" as const, "ru" as const),
    scale: fc.constantFrom("share" as const, "number" as const),
    bars: fc.array(
      fc.record({
        label: anyLabel,
        counts: anyCounts,
        note: fc.constantFrom("", "0 / 0", "1 240 / 2 000", "1 861 күн"),
      }),
      { maxLength: 45 },
    ),
  })
  .map(
    ({ language, scale, bars }): BarChart => ({
      ...{ language, scale, title: "Тақырып", rowHeading: "Орган", noteHeading: "Орындалды / барлығы" },
      bars: bars.map((bar, index) => ({ ...bar, key: String(index), short: String(index) })),
      empty: "Көрсететін ештеңе жоқ: бұл жартыжылдықта іс-шара жоқ.",
      legend: legendIn(language),
    }),
  );

/** From a column beside a form to a page across. */
export const anyLook = fc.record({
  width: fc.integer({ min: 240, max: 1_400 }),
  face: fc.constantFrom("Tinos" as const, "Golos Text" as const),
  size: fc.constantFrom(9, 10, 13, 14),
  palette: fc.constantFrom(printPalette, screenPalette),
});
