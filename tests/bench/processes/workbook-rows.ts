import { originalPlan } from "#shared/plan/plan.ts";
import { aReport, generator } from "../texts.ts";

/** So many reports are made and told over and over: making texts would cost more than writing them. */
const reports = 60;

/** Rows as the register's answers have them, so many: half-year, body, measure, its name, status, two texts, next steps. */
export function* workbookRows(count: number): Generator<(string | number)[]> {
  const random = generator(41);
  const made = Array.from({ length: reports }, (_, number) => aReport(number, random));
  for (let told = 0; told < count; ) {
    for (const { code, entries } of made) {
      for (const { measure, text, nextSteps } of entries) {
        if (told === count) return;
        told += 1;
        const name = originalPlan.edition.measures[measure - 1]?.name.kk ?? "";
        yield ["2018 жылдың I жартыжылдығы", code, measure, name, "Орындалуда", text.kk, text.ru, nextSteps.kk];
      }
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
