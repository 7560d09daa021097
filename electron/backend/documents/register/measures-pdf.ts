import type { Content, ContentSvg, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import type { Language } from "#shared/language/language.ts";
import { statusGlyph } from "#shared/pictures/status-glyph.ts";
import { element, type SvgNode } from "#shared/pictures/svg-node.ts";
import { findBody } from "#shared/plan/plan.ts";
import { type ShownStatus, shownStatuses } from "#shared/report/derived-status.ts";
import { headCell } from "../across.ts";
import { landscape, typeSize } from "../page.ts";
import { pictureBlock } from "../picture-block.ts";
import { printable } from "../printable.ts";
import type { NarrowedPicture, RegisterContent } from "./content.ts";
import { type RegisterInput, type Say, sayIn } from "./input.ts";
import { nothingLeft } from "./nothing-left.ts";

type Cell = NarrowedPicture["rows"][number]["cells"][number];

/** Points: a shape, the narrowest and the widest column of one. */
const sizes = { shape: 8, narrowest: 12.5, widest: 36, head: 7 } as const;

/** Bodies by measures, each answer as the black shape of its status; what the shapes mean stands above. */
export function measuresOnPages(
  { plan }: RegisterInput,
  { picture: { measures, rows } }: Extract<RegisterContent, { view: "measures" }>,
  language: Language,
): Content[] {
  const say = sayIn(language);
  if (rows.length === 0 || measures.length === 0) return [nothingLeft(say)];
  const width = Math.min(sizes.widest, Math.max(sizes.narrowest, (landscape.width - 170) / measures.length));
  return [
    legend(say),
    {
      table: {
        widths: ["*", ...measures.map(() => width - 3)],
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          [headCell(say("register.columns.body")), ...measures.map((number) => headCell(String(number), sizes.head))],
          ...rows.map(({ body, cells }): TableCell[] => {
            const own = new Map(cells.map((cell) => [cell.measure, cell]));
            return [
              printable(findBody(plan, body)?.abbreviation[language] ?? body),
              ...measures.map((number) => cellOf(own.get(number), width)),
            ];
          }),
        ],
      },
      layout: tight,
      fontSize: typeSize.small,
      margin: [0, 6, 0, 6],
    },
  ];
}

function cellOf(cell: Cell | undefined, width: number): TableCell {
  if (cell === undefined) return "";
  const side = Math.max(0, (width - 3 - sizes.shape) / 2);
  return { ...shape(cell.status, cell.role === "lead"), margin: [side, 1, 0, 0] };
}

const black = { ink: "#000000", cut: "#ffffff" };

/** A status' shape in black, 12 × 14; a line below for the lead of the measure, a dash where no report came. */
function shape(status: ShownStatus | null, isLead: boolean): ContentSvg {
  const glyph =
    status === null
      ? [element("path", { d: "M3 6h6", stroke: black.ink, strokeWidth: 1.2 })]
      : statusGlyph(status, black);
  const lead = isLead ? [element("path", { d: "M0 13.2h12", stroke: black.ink, strokeWidth: 1.5 })] : [];
  return inBox([...glyph, ...lead]);
}

function inBox(nodes: readonly SvgNode[]): ContentSvg {
  return pictureBlock(element("svg", { viewBox: "0 0 12 14", width: 12, height: 14 }, nodes), sizes.shape);
}

/** What the shapes mean, each beside its word. */
function legend(say: Say): Content {
  const items = [
    ...shownStatuses.map((status) => ({ picture: shape(status, false), word: say(`status.${status}`) })),
    { picture: shape(null, false), word: say("register.measures.noReport") },
    {
      picture: inBox([element("path", { d: "M0 13.2h12", stroke: black.ink, strokeWidth: 1.5 })]),
      word: say("register.measures.lead"),
    },
  ];
  return {
    columns: items.flatMap(({ picture, word }) => [picture, { text: word, width: "auto" as const }]),
    columnGap: 5,
    fontSize: typeSize.small,
    margin: [0, 6, 0, 0],
  };
}

/** Thin rules around every cell, and little room within: there are many columns. */
const tight: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: (column) => (column === 0 ? 4 : 1.25),
  paddingRight: (column) => (column === 0 ? 4 : 1.25),
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};
