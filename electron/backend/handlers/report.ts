import { isAbsolute, join } from "node:path";
import { storeFile } from "#backend/annexes/index.ts";
import { listReports } from "#backend/database/index.ts";
import { drawPictures } from "#backend/exchange/index.ts";
import {
  type AnnexAdder,
  backToDraft,
  carryOver,
  checkReportNow,
  continueCorrection,
  correct,
  discardCorrection,
  fillReport,
  keptUndoSteps,
  makeReady,
  openReport,
  planOf,
  refuseByHead,
  requireReport,
  saveEntry,
  takeUpCorrection,
} from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { JobContext } from "#shared/api/method.ts";
import type { Handlers } from "#shared/api.ts";
import { writingLimits } from "#shared/package/limits.ts";
import type { BackendContext } from "../context.ts";
import { summarise, viewCheck, viewReport } from "./report-view.ts";

export function reportHandlers(context: BackendContext): Handlers["report"] {
  const { report: deps, resources } = context;
  return {
    list: () => listReports(deps.database).map(summarise),
    open: (request) => viewReport(deps, openReport(deps, request)),
    get: ({ reportId }) => viewReport(deps, reportId),
    saveEntry: ({ reportId, entry, expectedRevision, undoSteps }) => {
      const revision = saveEntry(deps, reportId, entry, expectedRevision, undoSteps ?? null);
      return { revision, checks: checkReportNow(deps, reportId).map(viewCheck) };
    },
    undoSteps: ({ reportId, measure }) => keptUndoSteps(deps, reportId, measure),
    fill: async ({ body, halfYear, input, folder }, watch) => {
      const reportId = openReport(deps, { body, halfYear });
      await fillReport(deps, reportId, input, annexesFrom(context, folder, watch));
      return viewReport(deps, reportId);
    },
    carryOver: ({ reportId, measure, fields }) => {
      carryOver(deps, reportId, measure, fields);
      return viewReport(deps, reportId);
    },
    makeReady: async ({ reportId }, watch) => {
      const plan = planOf(deps, requireReport(deps.database, reportId));
      await makeReady(deps, reportId, drawPictures(plan, resources.fonts, watch));
      return viewReport(deps, reportId);
    },
    backToDraft: ({ reportId }) => {
      backToDraft(deps, reportId);
      return viewReport(deps, reportId);
    },
    refuse: ({ reportId, reason }) => {
      refuseByHead(deps, reportId, reason, readSettings(deps.database).head.name);
      return viewReport(deps, reportId);
    },
    correct: ({ reportId }) => viewReport(deps, correct(deps, reportId)),
    discardCorrection: ({ reportId }) => viewReport(deps, discardCorrection(deps, reportId)),
    continueCorrection: ({ reportId }) => {
      continueCorrection(deps, reportId);
      return viewReport(deps, reportId);
    },
    takeUpCorrection: ({ reportId }) => {
      takeUpCorrection(deps, reportId);
      return viewReport(deps, reportId);
    },
  };
}

/** Paths of an input file are relative to its own folder. */
function annexesFrom({ folder: { database, layout } }: BackendContext, folder: string, watch: JobContext): AnnexAdder {
  return async ({ path, name }) => {
    const source = isAbsolute(path) ? path : join(folder, path);
    const shown = name ?? path.split(/[/\\]/).at(-1) ?? path;
    const onBytes = (done: number): void => watch.progress({ step: "addAnnex", done, total: 0 });
    const limit = writingLimits.annexBytes;
    const file = await storeFile(database, layout, source, { name: shown, limit, signal: watch.signal, onBytes });
    return { ...file, name: shown };
  };
}
