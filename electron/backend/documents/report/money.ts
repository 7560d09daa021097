import type { Content } from "pdfmake/interfaces";
import type { LocalisedText } from "#shared/language/language.ts";
import { formatNumber } from "#shared/language/numbers.ts";
import { entersMoney } from "#shared/plan/money-owner.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { Entry, Money } from "#shared/report/entry.ts";
import { sumOfMoney } from "#shared/report/money.ts";
import { nothingUnder, partHeading } from "../heading.ts";
import { blank, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { table } from "../table.ts";
import type { ReportView } from "./report-view.ts";
import { unofficialLabel } from "./unofficial-label.ts";

/** Money used by budget programme, thousand tenge; the programme's owner sees a dash where none is entered. */
export function money(report: ReportView, measure: Measure, entry: Entry): Content[] {
  const { plan, document, halfYear, language, say } = report;
  const title = say("documents.money.title");
  if (entry.money.length === 0)
    return entersMoney(plan, measure, document.body.code, halfYear) ? [nothingUnder(title)] : [];
  const sum = formatNumber(sumOfMoney(entry.money), language);
  return table({
    above: [
      partHeading(title),
      { text: say("documents.money.since"), italics: true, fontSize: typeSize.table },
      ...unofficialLabel(report, "left"),
    ],
    columns: [
      { heading: say("documents.money.programme"), share: 5 },
      { heading: say("documents.money.subprogramme"), share: 5 },
      { heading: say("documents.money.amount"), share: 3, align: "right" },
    ],
    rows: entry.money.map((row) => moneyRow(report, measure, row)),
    total: entry.money.length > 1 ? ["", say("documents.total"), sum] : undefined,
  });
}

function moneyRow({ language, read }: ReportView, { funding }: Measure, row: Money): string[] {
  const named = funding.kind === "budgetProgramme" && funding.programme === row.programme ? funding : null;
  const words = (code: string | null, name: LocalisedText | null): string =>
    code === null ? blank : printable([code, name === null ? "" : read(name)].join(" "));
  return [
    words(row.programme, named?.programmeName ?? null),
    words(row.subprogramme, named?.subprogramme === row.subprogramme ? (named?.subprogrammeName ?? null) : null),
    row.amount === null ? blank : formatNumber(row.amount, language),
  ];
}
