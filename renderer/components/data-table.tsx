export type { Column } from "./data-table/column.ts";
export { DataTable } from "./data-table/data-table.tsx";
