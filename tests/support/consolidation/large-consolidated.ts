import { gather } from "#shared/consolidation/gather.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import { aConsolidatedDocument } from "../package/consolidated-document.ts";
import { countingReport } from "./counting-report.ts";

const halfYear = "2018-H1";
const sentences = {
  kk: [
    "Есепті кезеңде ақпараттық қауіпсіздік жөніндегі жұмыс тобының отырысы өткізіліп, ұсыныстар жинақталды.",
    "Мүдделі мемлекеттік органдармен келісілген нормативтік құқықтық актінің жобасы әзірленді.",
    "Қызметкерлерді оқыту жүргізілді, қорытындысы бойынша хаттама ресімделді.",
  ],
  ru: [
    "В отчётном периоде проведено заседание рабочей группы по вопросам информационной безопасности, предложения обобщены.",
    "Разработан проект нормативного правового акта, согласованный с заинтересованными государственными органами.",
    "Проведено обучение работников, по итогам оформлен протокол.",
  ],
};

/** A consolidated report with so many answers of bodies: as many a measure, of bodies that are made up where need be. */
export function consolidatedOf(answers: number): { readonly document: ConsolidatedDocument; readonly plan: Plan } {
  const perMeasure = Math.ceil(answers / originalPlan.edition.measures.length);
  const [example] = originalPlan.bodies;
  if (example === undefined) throw new Error("no body");
  const bodies = Array.from({ length: perMeasure }, (_, index): Body => {
    const code = `BODY_${index}`;
    const abbreviation = { kk: `${index + 1}-орган`, ru: `Орган ${index + 1}` };
    return { ...example, code, kind: "central", abbreviation, groups: [], validFrom: null, validTo: null };
  });
  const responsible = bodies.map(({ code }) => ({ body: code, role: "executor" as const }));
  const measures = originalPlan.edition.measures.map((measure) => ({ ...measure, responsible }));
  const plan: Plan = { edition: { ...originalPlan.edition, measures }, bodies: [...originalPlan.bodies, ...bodies] };
  const reports = bodies.map(({ code }, index) =>
    countingReport(code, {
      plan,
      entry: ({ measure }) => {
        const from = (measure + index) % 3;
        const told = (language: "kk" | "ru") => sentences[language].slice(0, from + 1).join(" ");
        return { text: { kk: told("kk"), ru: told("ru") } };
      },
    }),
  );
  const writing = { summary: { kk: sentences.kk[0] ?? "", ru: sentences.ru[0] ?? "" }, jointText: { kk: "", ru: "" } };
  const writings = new Map(measures.map(({ number }) => [number, writing]));
  const content = gather({ plan, halfYear, lawInForce: "2018-01-09", issuer: "QAOM", reports, writings });
  const named = plan.bodies.map(({ code, name, abbreviation }) => ({ code, name, abbreviation }));
  return { plan, document: { ...aConsolidatedDocument(), bodies: named, ...content } };
}
