import "@mantine/core/styles.layer.css";
import "../../../../renderer/styles/global.css";
import { createRoot } from "react-dom/client";
import { LanguageProvider } from "../../../../renderer/app/language/language-context.tsx";
import { ThemeProvider } from "../../../../renderer/app/theme/theme-provider.tsx";
import { type Column, DataTable } from "../../../../renderer/components/data-table.tsx";

/** A page with nothing but a table of 5,000 rows, for tests of the table itself. */
interface Row {
  readonly number: number;
  readonly name: string;
}

const letters = [..."АӘБВГҒДЕЖЗИКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШІЭЮЯ"];
const rows: Row[] = Array.from({ length: 5_000 }, (_, index) => ({
  number: index + 1,
  // Every tenth is long enough to take several lines.
  name: `${letters[(index * 7) % letters.length]}-іс-шара ${index + 1} ${index % 10 === 0 ? "ұзақ атау ".repeat(40) : ""}`,
}));

const columns: Column<Row>[] = [
  { id: "number", header: "№", width: "6rem", sortBy: ({ number }) => number, cell: ({ number }) => number },
  { id: "name", header: "Атауы", sortBy: ({ name }) => name, cell: ({ name }) => name },
];

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <LanguageProvider initial="kk">
    <ThemeProvider initial="light">
      <h1>Ұзын кесте</h1>
      <DataTable columns={columns} rows={rows} rowKey={({ number }) => String(number)} caption="Ұзын кесте" />
    </ThemeProvider>
  </LanguageProvider>,
);
