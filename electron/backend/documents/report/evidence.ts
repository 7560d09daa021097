import type { Content } from "pdfmake/interfaces";
import { formatShortDate } from "#shared/language/dates.ts";
import { formatNumber } from "#shared/language/numbers.ts";
import type { MessageKey } from "#shared/language/translator.ts";
import type { Entry } from "#shared/report/entry.ts";
import type { Evidence } from "#shared/report/evidence.ts";
import { nothingUnder, partHeading } from "../heading.ts";
import { blank } from "../page.ts";
import { printable } from "../printable.ts";
import { type Column, table } from "../table.ts";
import type { ReportView } from "./report-view.ts";

/** A column of an evidence table, and the cell of an item. */
interface Field<Item> {
  readonly heading: MessageKey;
  readonly share: number;
  readonly align?: Column["align"];
  readonly cell: (item: Item, report: ReportView) => string;
  /** What the column adds up to, where a sum means something. */
  readonly total?: (items: readonly Item[], report: ReportView) => string;
}

/** What the measure's form of completion asks for (column 3), as a table of its own kind; of plain information, nothing. */
export function evidence(report: ReportView, { evidence: given, measure }: Entry): Content[] {
  switch (given.form) {
    case "info-qaom":
      return [];
    case "info-president":
      return list(report, given.letters, letterFields);
    case "order":
    case "atameken-order":
      return list(report, given.orders, orderFields);
    case "investment-proposal":
      return list(report, given.proposals, proposalFields);
    case "agreements":
      return list(report, given.agreements, agreementFields);
    case "trainings":
      return list(report, given.trainings, trainingFields);
    case "events":
      return [...list(report, given.events, eventFields), ...(given.noNeedArose ? [noNeedArose(report)] : [])];
    case "programmes":
      return list(report, given.programmes, programmeFields);
    case "grants":
      return list(report, given.grants, grantFields);
    case "press-releases":
      return list(report, given.pressReleases, pressFields(measure));
  }
}

function noNeedArose({ say }: ReportView): Content {
  return { text: say("documents.report.noNeedArose"), margin: [0, 0, 0, 6] };
}

type ItemOf<Key extends string> = Evidence extends infer One
  ? One extends Record<Key, (infer Item)[]>
    ? Item
    : never
  : never;

const letterFields: readonly Field<ItemOf<"letters">>[] = [
  { heading: "documents.evidence.letterNumber", share: 6, cell: ({ number }) => printable(number) },
  { heading: "documents.evidence.date", share: 4, align: "center", cell: ({ date }) => day(date) },
];

const orderFields: readonly Field<ItemOf<"orders">>[] = [
  { heading: "documents.evidence.orderNumber", share: 4, cell: ({ number }) => printable(number) },
  { heading: "documents.evidence.orderDate", share: 4, align: "center", cell: ({ date }) => day(date) },
  { heading: "documents.evidence.orderTitle", share: 9, cell: ({ title }) => printable(title) },
  { heading: "documents.evidence.signedBy", share: 6, cell: ({ signedBy }) => printable(signedBy) },
  {
    heading: "documents.evidence.registration",
    share: 6,
    cell: ({ registration }, { say }) =>
      registration === null
        ? blank
        : say("documents.evidence.registered", {
            number: printable(registration.number),
            date: day(registration.date),
          }),
  },
];

const proposalFields: readonly Field<ItemOf<"proposals">>[] = [
  { heading: "documents.evidence.number", share: 5, cell: ({ number }) => printable(number) },
  { heading: "documents.evidence.date", share: 4, align: "center", cell: ({ date }) => day(date) },
  { heading: "documents.evidence.sum", share: 4, align: "right", cell: ({ sum }, report) => amount(sum, report) },
];

const agreementFields: readonly Field<ItemOf<"agreements">>[] = [
  { heading: "documents.evidence.partner", share: 7, cell: ({ partner }) => printable(partner) },
  { heading: "documents.evidence.country", share: 5, cell: ({ country }) => printable(country) },
  { heading: "documents.evidence.date", share: 4, align: "center", cell: ({ date }) => day(date) },
  { heading: "documents.evidence.subject", share: 9, cell: ({ subject }) => printable(subject) },
];

const trainingFields: readonly Field<ItemOf<"trainings">>[] = [
  { heading: "documents.evidence.date", share: 4, align: "center", cell: ({ date }) => day(date) },
  { heading: "documents.evidence.place", share: 7, cell: ({ place }) => printable(place) },
  { heading: "documents.evidence.topic", share: 9, cell: ({ topic }) => printable(topic) },
  {
    heading: "documents.evidence.peopleTrained",
    share: 5,
    align: "right",
    cell: ({ peopleTrained }, report) => amount(peopleTrained, report),
    total: (items, report) =>
      sum(
        items.map(({ peopleTrained }) => peopleTrained),
        report,
      ),
  },
];

const eventFields: readonly Field<ItemOf<"events">>[] = [
  { heading: "documents.evidence.name", share: 9, cell: ({ name }) => printable(name) },
  { heading: "documents.evidence.date", share: 4, align: "center", cell: ({ date }) => day(date) },
  { heading: "documents.evidence.place", share: 6, cell: ({ place }) => printable(place) },
  { heading: "documents.evidence.organiser", share: 7, cell: ({ organiser }) => printable(organiser) },
  {
    heading: "documents.evidence.delegates",
    share: 4,
    align: "right",
    cell: ({ delegates }, report) => amount(delegates, report),
    total: (items, report) =>
      sum(
        items.map(({ delegates }) => delegates),
        report,
      ),
  },
];

const programmeFields: readonly Field<ItemOf<"programmes">>[] = [
  { heading: "documents.evidence.name", share: 9, cell: ({ name }) => printable(name) },
  { heading: "documents.evidence.level", share: 6, cell: ({ level }) => printable(level) },
  { heading: "documents.evidence.orderNumber", share: 4, cell: ({ orderNumber }) => printable(orderNumber) },
  { heading: "documents.evidence.orderDate", share: 4, align: "center", cell: ({ orderDate }) => day(orderDate) },
];

const grantFields: readonly Field<ItemOf<"grants">>[] = [
  {
    heading: "documents.evidence.academicYear",
    share: 4,
    align: "center",
    cell: ({ academicYear }) => printable(academicYear),
  },
  { heading: "documents.evidence.level", share: 8, cell: ({ level }) => printable(level) },
  {
    heading: "documents.evidence.grants",
    share: 4,
    align: "right",
    cell: ({ count }, report) => amount(count, report),
    total: (items, report) =>
      sum(
        items.map(({ count }) => count),
        report,
      ),
  },
];

function pressFields(measure: number): readonly Field<ItemOf<"pressReleases">>[] {
  return [
    { heading: "documents.evidence.date", share: 4, align: "center", cell: ({ date }) => day(date) },
    { heading: "documents.evidence.medium", share: 6, cell: ({ medium }) => printable(medium) },
    { heading: "documents.evidence.pressTitle", share: 8, cell: ({ title }) => printable(title) },
    { heading: "documents.evidence.link", share: 8, cell: ({ link }, report) => linkText(link, measure, report) },
  ];
}

function list<Item>(report: ReportView, items: readonly Item[], fields: readonly Field<Item>[]): Content[] {
  const title = report.say("documents.report.evidence");
  if (items.length === 0) return [nothingUnder(title)];
  return table({
    above: [partHeading(title)],
    columns: [
      { heading: report.say("documents.number"), share: 1.5, align: "center" },
      ...fields.map(({ heading, share, align }) => ({ heading: report.say(heading), share, ...(align && { align }) })),
    ],
    rows: items.map((item, index) => [String(index + 1), ...fields.map(({ cell }) => cell(item, report))]),
    total: totals(report, items, fields),
  });
}

/** A last row where a column adds up and there is more than one item to add. */
function totals<Item>(
  report: ReportView,
  items: readonly Item[],
  fields: readonly Field<Item>[],
): string[] | undefined {
  if (items.length < 2 || fields.every(({ total }) => total === undefined)) return undefined;
  const sums = fields.map(({ total }) => total?.(items, report) ?? "");
  const words = sums.findLastIndex((cell, index) => cell === "" && sums[index + 1] !== "");
  return ["", ...sums.with(words, report.say("documents.total"))];
}

function day(date: string | null): string {
  return date === null ? blank : formatShortDate(date);
}

function amount(value: number | null, { language }: ReportView): string {
  return value === null ? blank : formatNumber(value, language);
}

function sum(values: readonly (number | null)[], report: ReportView): string {
  return amount(
    values.reduce<number>((all, value) => all + (value ?? 0), 0),
    report,
  );
}

/** An annex is cited by its number and name, a web address as it stands. */
function linkText(link: string, measure: number, { annexes, say }: ReportView): string {
  const cited = annexes.find(({ annex }) => annex.measure === measure && annex.path === link);
  return cited === undefined
    ? printable(link)
    : `${say("documents.evidence.annex", { number: cited.number })}: ${printable(cited.annex.name)}`;
}
