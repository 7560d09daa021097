import { readFileSync, writeFileSync } from "node:fs";
import { resourcesIn } from "#backend/resources.ts";
import {
  renderConsolidatedDocx,
  renderConsolidatedPdf,
} from "../../../electron/backend/documents/consolidated-documents.ts";

/* `print-consolidated IN.json OUT RESOURCES`: a consolidated report of a file, with its plan, as PDF or DOCX by OUT's name. */
const [input = "", output = "", resources = ""] = process.argv.slice(2);
const { document, plan } = JSON.parse(readFileSync(input, "utf8"));
const fontsFolder = resourcesIn(resources).fonts;
const work = { document, plan, language: "ru", fontsFolder } as const;
writeFileSync(
  output,
  output.endsWith(".docx") ? await renderConsolidatedDocx(work) : await renderConsolidatedPdf(work),
);
