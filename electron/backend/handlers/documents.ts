import { findFrozenDocument, listEntries } from "#backend/database/index.ts";
import {
  journalWorkbook,
  mostPrintedAnswers,
  type PlanTableInput,
  planWorkbook,
  type RegisterContent,
  registerWorkbook,
  renderLetterPdf,
  renderPlanPdf,
  renderRegister,
  renderReport,
  writeWorkbook,
} from "#backend/documents/index.ts";
import { writeLetter } from "#backend/exchange/index.ts";
import { everyJournalEntry } from "#backend/journal/index.ts";
import {
  countAnswers,
  everyFoundAnswer,
  readBodyTable,
  readMeasurePicture,
  readMissing,
} from "#backend/register/index.ts";
import { currentReport, reportDocument } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { BodyCellView } from "#shared/api/register-view.ts";
import type { Handlers } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { packageNames } from "#shared/package/formats.ts";
import { verdictSchema } from "#shared/package/verdict.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";
import { narrowBodies, narrowMissing, narrowPicture } from "#shared/register/narrow.ts";
import type { BackendContext } from "../context.ts";

export function documentHandlers(context: BackendContext): Handlers["documents"] {
  const { report: deps, exchange, resources } = context;
  return {
    letter: async ({ exportIds, number, date, language }, { signal }) => {
      const letter = writeLetter(exchange, { exportIds, number, date });
      const { plan } = deps.plans.forHalfYear(letter.halfYear);
      return renderLetterPdf({ letter, plan, language, fontsFolder: resources.fonts, signal });
    },
    preview: async ({ reportId, language }, { signal }) => {
      if (language !== "both") {
        const frozen = findFrozenDocument(deps.database, reportId, packageNames.pdf[language]);
        if (frozen !== null) return frozen.bytes;
      }
      const document = reportDocument(deps, reportId);
      const { plan } = deps.plans.of(document.plan.edition);
      return renderReport({ document, plan, language, fontsFolder: resources.fonts }, signal);
    },
    plan: async ({ language, format, ...request }, { signal, progress }) => {
      progress({ step: "drawTable", done: 0, total: 0 });
      const table = planTable(context, request);
      if (format === "pdf") return renderPlanPdf({ ...table, language, fontsFolder: resources.fonts, signal });
      return gather(writeWorkbook(planWorkbook(table, language), signal));
    },
    journal: ({ filter, language }, { signal, progress }) => {
      progress({ step: "drawTable", done: 0, total: 0 });
      const { database } = deps;
      const { body, restrictedUse: restricted } = readSettings(database);
      const whose = body === null ? null : (findBody(deps.plan, body) ?? null);
      const entries = () => everyJournalEntry(database, filter);
      const made = context.clock();
      return gather(
        writeWorkbook(journalWorkbook({ entries, filter, language, body: whose, made, restricted }), signal),
      );
    },
    register: async ({ language, format, ...request }, { signal, progress }) => {
      progress({ step: "drawTable", done: 0, total: 0 });
      const { body, restrictedUse: restricted } = readSettings(deps.database);
      const whose = body === null ? null : (findBody(deps.plan, body) ?? null);
      const { filter } = request;
      const input = { plan: planOf(context, request), body: whose, made: context.clock(), restricted, filter };
      const content = registerContent(context, request);
      if (format === "xlsx") return gather(writeWorkbook(registerWorkbook(input, content, language), signal));
      if (content.view === "answers") {
        const found = await countAnswers(context.register, filter);
        if (found > mostPrintedAnswers) {
          throw new KalqanError("documents.tooManyAnswers", { found, most: mostPrintedAnswers });
        }
      }
      const printed = content.view === "answers" ? { ...content, answers: [...content.answers()] } : content;
      const onPaper = { ...input, language, fontsFolder: resources.fonts };
      return renderRegister({ input: onPaper, content: printed }, signal);
    },
  };
}

/** The plan as this body sees it now, with what its report of the half-year states. */
function planTable(
  { report: deps }: BackendContext,
  { body, halfYear, look, edition }: Pick<PlanRequest, "body" | "halfYear" | "look" | "edition">,
): PlanTableInput {
  const { database, plans } = deps;
  const { plan } = edition === null ? plans.forHalfYear(parseHalfYear(halfYear)) : plans.of(edition);
  const settings = readSettings(database);
  const day = today(deps.clock());
  const report = currentReport(database, body, halfYear);
  const rows = planRows({
    plan,
    body,
    halfYear: parseHalfYear(halfYear),
    today: day,
    lawInForce: settings.lawInForce?.date ?? plan.edition.lawInForce.date,
    entries: report === null ? [] : listEntries(database, report.id).map(({ entry }) => entry),
  });
  const restricted = settings.restrictedUse;
  return { plan, rows, look, body: findBody(plan, body) ?? null, halfYear, today: day, restricted };
}

/** The plan that a view is of: that of its half-year, where it is of one. */
function planOf({ report }: BackendContext, { view, halfYear }: Pick<RegisterRequest, "view" | "halfYear">): Plan {
  const isOfOne = view === "measures" || view === "missing";
  return isOfOne ? report.plans.forHalfYear(parseHalfYear(halfYear)).plan : report.plan;
}

/** What a view of the register shows now, as far as the filter leaves it. */
function registerContent(
  context: BackendContext,
  request: Pick<RegisterRequest, "view" | "halfYear" | "filter">,
): RegisterContent {
  const { register } = context;
  const { view, halfYear, filter } = request;
  switch (view) {
    case "bodies":
      return { view, table: narrowBodies<BodyCellView>(readBodyTable(register), filter) };
    case "measures": {
      const { rows } = readMeasurePicture(register, halfYear);
      return { view, picture: { halfYear, ...narrowPicture(rows, planOf(context, request), filter) } };
    }
    case "missing": {
      const missing = readMissing(register, halfYear);
      return { view, missing: { ...missing, bodies: narrowMissing(missing.bodies, filter) } };
    }
    case "answers":
      return { view, answers: () => answersOf(register, filter) };
  }
}

function* answersOf(register: BackendContext["register"], filter: RegisterRequest["filter"]) {
  for (const { row, entry } of everyFoundAnswer(register, filter)) {
    yield { ...row, verdict: verdictSchema.parse(row.verdict), entry };
  }
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

type PlanRequest = Parameters<Handlers["documents"]["plan"]>[0];
type RegisterRequest = Parameters<Handlers["documents"]["register"]>[0];
