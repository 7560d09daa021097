import {
  checkDraft,
  correctConsolidation,
  keptSteps,
  noteLooked,
  openConsolidation,
  progressOf,
  requireConsolidation,
  saveWriting,
  withdrawConsolidation,
} from "#backend/consolidation/index.ts";
import { listConsolidations } from "#backend/database/index.ts";
import type { Handlers } from "#shared/api.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { BackendContext } from "../context.ts";
import { summariseConsolidation, viewConsolidation, viewFinding } from "./consolidation-view.ts";

export function consolidationHandlers({ consolidation: deps, plan }: BackendContext): Handlers["consolidation"] {
  const { database } = deps.exchange.report;
  return {
    list: () => listConsolidations(database).map(summariseConsolidation),
    open: ({ halfYear }) => viewConsolidation(deps, openConsolidation(deps, halfYear)),
    get: ({ consolidationId }) => viewConsolidation(deps, consolidationId),
    progress: ({ halfYear }) => {
      const progress = progressOf(deps, parseHalfYear(halfYear));
      return { ...progress, open: progress.open.length };
    },
    save: ({ undoSteps = null, ...request }) => {
      const revision = saveWriting(deps, { ...request, undoSteps });
      const findings = checkDraft(deps, requireConsolidation(database, request.consolidationId));
      return { revision, checks: findings.map((finding) => viewFinding(plan, finding)) };
    },
    undoSteps: ({ consolidationId, measure }) => keptSteps(deps, consolidationId, measure),
    looked: ({ consolidationId, measures }) => {
      noteLooked(deps, consolidationId, measures);
      return viewConsolidation(deps, consolidationId);
    },
    backToDraft: ({ consolidationId }) => {
      withdrawConsolidation(deps, consolidationId);
      return viewConsolidation(deps, consolidationId);
    },
    correct: ({ consolidationId }) => viewConsolidation(deps, correctConsolidation(deps, consolidationId)),
  };
}
