import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeWorkbook } from "#backend/documents/index.ts";
import { workbookColumns, workbookRows } from "./workbook-rows.ts";

/* node workbook.mjs ROWS FILE: writes a workbook of the register's answers. Prints the most memory it had, in KB. */
const [count = "0", path = ""] = process.argv.slice(2);

const sheet = {
  name: "Тізілім",
  above: [],
  columns: workbookColumns.map(({ heading, width }) => ({
    ...{ heading, width },
    type: heading === "№" ? ("number" as const) : ("text" as const),
  })),
  rows: workbookRows(Number(count)),
  mark: null,
  footer: "&P",
};
const workbook = { title: "Тізілім", author: "Қалқан", created: new Date(0), sheets: [sheet] };
await pipeline(Readable.from(writeWorkbook(workbook)), createWriteStream(path));
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
