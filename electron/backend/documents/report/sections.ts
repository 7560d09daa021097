import type { Content, ContentText } from "pdfmake/interfaces";
import { findMeasure } from "#shared/plan/responsibility.ts";
import type { Measure, PlanEdition } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { heading } from "../heading.ts";
import { printable } from "../printable.ts";
import { measureBlock } from "./measure.ts";
import type { ReportView } from "./report-view.ts";
import { unofficialLabel } from "./unofficial-label.ts";

interface Reported {
  readonly measure: Measure;
  readonly entry: Entry;
}

/**
 * The reported measures in the plan's order under the plan's sections.
 * @throws KalqanError plan.unknownMeasure
 */
export function sections(report: ReportView): Content[] {
  const { document, plan } = report;
  const reported = document.entries
    .map((entry): Reported => ({ measure: findMeasure(plan, entry.measure), entry }))
    .sort((one, other) => one.measure.number - other.measure.number);
  const bySection = Map.groupBy(reported, ({ measure }) => measure.section);
  return plan.edition.sections.flatMap((section) =>
    (bySection.get(section.number) ?? []).flatMap(({ measure, entry }, index) =>
      measureBlock(report, measure, entry, {
        section: sectionId(report, section.number),
        before: index === 0 ? sectionHeading(report, section) : [],
      }),
    ),
  );
}

/** Printed with the section's first measure, so that it never stands alone at the foot of a page. */
function sectionHeading(report: ReportView, { number, name }: PlanEdition["sections"][number]): ContentText[] {
  const text = `${number}. ${printable(report.read(name))}`;
  return [heading(text, { id: sectionId(report, number) }), ...unofficialLabel(report, "center")];
}

function sectionId({ language }: ReportView, section: number): string {
  return `${language}-section-${section}`;
}
