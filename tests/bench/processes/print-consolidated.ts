import { readFileSync, writeFileSync } from "node:fs";
import { resourcesIn } from "#backend/resources.ts";
import { renderConsolidated } from "../../../electron/backend/documents/in-thread.ts";

/*
 * `print-consolidated IN.json OUT RESOURCES`: a consolidated report of a file, with its plan, as PDF or DOCX by OUT's name, on
 * the thread on which the program makes it.
 */
const [input = "", output = "", resources = ""] = process.argv.slice(2);
const { document, plan } = JSON.parse(readFileSync(input, "utf8"));
const format = output.endsWith(".docx") ? "docx" : "pdf";
const fontsFolder = resourcesIn(resources).fonts;
writeFileSync(output, await renderConsolidated({ document, plan, language: "ru", format, fontsFolder }));
