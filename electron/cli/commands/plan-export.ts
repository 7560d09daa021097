import { extname } from "node:path";
import { type PlanTableInput, planWorkbook, renderPlanPdf, writeWorkbook } from "#backend/documents/index.ts";
import { findResources } from "#backend/resources.ts";
import { KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import { planColumns } from "#shared/plan-list/plan-columns.ts";
import { noFilters } from "#shared/plan-list/plan-filters.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";
import { planOrder } from "#shared/plan-list/sort-rows.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { optional } from "../options.ts";
import { readPeriod } from "../read-options.ts";
import { today } from "../today.ts";
import { newFile, writeDocument } from "../write-document.ts";

/**
 * `plan export FILE`: the plan, or a body's measures of it, as a PDF or a workbook by the file's extension; in the language
 * of `--lang`, in both where none is asked for. Errors: usage.badExtension, plan.unknownBody, calendar.unknownHalfYear,
 * usage.badDate, file.*.
 */
export async function planExport(context: CommandContext): Promise<Outcome> {
  const { options, language, signal } = context;
  const given = context.arguments[0] ?? "";
  const format = readFormat(given);
  const file = await newFile(given);
  const table = planTable(context);
  const which = options.has("lang") ? language : "both";
  const source =
    format === "pdf"
      ? [await renderPlanPdf({ ...table, language: which, fontsFolder: findResources().fonts, signal })]
      : writeWorkbook(planWorkbook(table, which), signal);
  await writeDocument(source, file, signal);
  return {
    exitCode: exitCodes.done,
    text: translate(language, "cli.plan.exported", { path: file }),
    json: { file, format },
  };
}

function readFormat(file: string): "pdf" | "xlsx" {
  const extension = extname(file).toLowerCase();
  if (extension === ".pdf") return "pdf";
  if (extension === ".xlsx") return "xlsx";
  throw new KalqanError("usage.badExtension", { file });
}

function planTable(context: CommandContext): PlanTableInput {
  const { options } = context;
  const code = optional(options, "body");
  const body = code === null ? null : findBody(originalPlan, code);
  if (body === undefined) throw new KalqanError("plan.unknownBody", { body: code ?? "" });
  const day = today(context);
  const halfYear = options.has("period") ? readPeriod(options) : currentHalfYear(day);
  const { lawInForce } = originalPlan.edition;
  const view = { plan: originalPlan, body: code, halfYear, today: day, lawInForce: lawInForce.date, entries: [] };
  return {
    plan: originalPlan,
    rows: planRows(view),
    // What a body states is in its data folder, which this command does not open.
    look: {
      filters: { ...noFilters, mine: code !== null },
      sort: planOrder,
      columns: planColumns.filter((column) => column !== "standing"),
    },
    body,
    halfYear,
    today: day,
    restricted: false,
  };
}
