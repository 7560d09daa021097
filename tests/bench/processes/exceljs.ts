import { createRequire } from "node:module";
import { workbookColumns, workbookRows } from "./workbook-rows.ts";

/* node exceljs.mjs ROWS FILE FOLDER: the same rows by exceljs' stream, which FOLDER has in its node_modules. */
const [count = "0", filename = "", folder = ""] = process.argv.slice(2);

interface StreamWriter {
  addWorksheet(
    name: string,
    options: object,
  ): {
    columns: object[];
    autoFilter: object;
    getRow(number: number): { font: object; commit(): void };
    addRow(values: readonly (string | number)[]): { commit(): void };
    commit(): void;
  };
  commit(): Promise<void>;
}
interface Exceljs {
  readonly stream: { readonly xlsx: { readonly WorkbookWriter: new (options: object) => StreamWriter } };
}

const { stream } = createRequire(`${folder}/`)("exceljs") as Exceljs;
const workbook = new stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false });
const sheet = workbook.addWorksheet("Тізілім", { views: [{ state: "frozen", ySplit: 1 }] });
const style = { alignment: { vertical: "top", wrapText: true }, font: { name: "Times New Roman", size: 11 } };
sheet.columns = workbookColumns.map(({ heading: header, width }) => ({ header, width, style }));
sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: workbookColumns.length } };
sheet.getRow(1).font = { bold: true };
sheet.getRow(1).commit();
for (const row of workbookRows(Number(count))) sheet.addRow(row).commit();
sheet.commit();
await workbook.commit();
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
