import { originalPlan } from "#shared/plan/plan.ts";
import { aReport, generator } from "../texts.ts";

/** Rows as the register's answers have them, so many: half-year, body, measure, its name, status, two texts, next steps. */
export function* workbookRows(count: number): Generator<(string | number)[]> {
  const random = generator(41);
  let made = 0;
  for (let number = 1; made < count; number += 1) {
    const { code, entries } = aReport(number, random);
    for (const { measure, text, nextSteps } of entries) {
      if (made === count) return;
      made += 1;
      const name = originalPlan.edition.measures[measure - 1]?.name.kk ?? "";
      yield ["2018 жылдың I жартыжылдығы", code, measure, name, "Орындалуда", text.kk, text.ru, nextSteps.kk];
    }
  }
}

export const workbookColumns = [
  { heading: "Жартыжылдық", width: 22 },
  { heading: "Орган", width: 12 },
  { heading: "№", width: 6 },
  { heading: "Іс-шара", width: 44 },
  { heading: "Жай-күйі", width: 16 },
  { heading: "Мәтін (қаз.)", width: 60 },
  { heading: "Мәтін (орыс.)", width: 60 },
  { heading: "Келесі қадамдар", width: 30 },
] as const;
