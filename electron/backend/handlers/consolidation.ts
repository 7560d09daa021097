import {
  checkDraft,
  correctConsolidation,
  drawConsolidation,
  exportConsolidation,
  freezeConsolidation,
  keptSteps,
  noteLooked,
  openConsolidation,
  progressOf,
  renderConsolidation,
  requireConsolidation,
  requireIssuer,
  saveWriting,
  signConsolidation,
  withdrawConsolidation,
  writeConsolidationLetter,
} from "#backend/consolidation/index.ts";
import { listConsolidations } from "#backend/database/index.ts";
import { renderLetterPdf } from "#backend/documents/index.ts";
import { keyFileSigner, readKey } from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { BackendContext } from "../context.ts";
import { summariseConsolidation, viewConsolidation, viewFinding } from "./consolidation-view.ts";
import { throughNcalayer } from "./ncalayer.ts";

export function consolidationHandlers(context: BackendContext): Handlers["consolidation"] {
  const { consolidation: deps, plans } = context;
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
      const { plan } = plans.newest();
      const findings = checkDraft(deps, requireConsolidation(database, request.consolidationId));
      return { revision, checks: findings.map((finding) => viewFinding(plan, finding)) };
    },
    undoSteps: ({ consolidationId, measure }) => keptSteps(deps, consolidationId, measure),
    looked: ({ consolidationId, measures }) => {
      noteLooked(deps, consolidationId, measures);
      return viewConsolidation(deps, consolidationId);
    },
    freeze: async ({ consolidationId }, watch) => {
      await freezeConsolidation(deps, consolidationId, drawConsolidation(deps, watch));
      return viewConsolidation(deps, consolidationId);
    },
    backToDraft: ({ consolidationId }) => {
      withdrawConsolidation(deps, consolidationId);
      return viewConsolidation(deps, consolidationId);
    },
    correct: ({ consolidationId }) => viewConsolidation(deps, correctConsolidation(deps, consolidationId)),
    sign: async ({ consolidationId, keyFile, password }, watch) => {
      const signer = keyFileSigner(await readKey(keyFile, password), deps.exchange);
      await signConsolidation(deps, { consolidationId, signer }, watch);
      return viewConsolidation(deps, consolidationId);
    },
    signWithNcalayer: async ({ consolidationId, storage }, watch) => {
      const body = () => {
        const { halfYear } = requireConsolidation(database, consolidationId);
        return requireIssuer(plans.forHalfYear(parseHalfYear(halfYear)).plan, halfYear).code;
      };
      const refused = await throughNcalayer(context, { body, role: "head", storage }, (signer) =>
        signConsolidation(deps, { consolidationId, signer }, watch),
      );
      return refused ?? { outcome: "signed", consolidation: viewConsolidation(deps, consolidationId) };
    },
    export: (request, watch) => exportConsolidation(deps, request, watch),
    document: (request, watch) => renderConsolidation(deps, request, watch),
    letter: ({ language, ...request }, { signal }) => {
      const letter = writeConsolidationLetter(deps, request);
      const { plan } = plans.forHalfYear(letter.halfYear);
      return renderLetterPdf({ letter, plan, language, fontsFolder: deps.fontsFolder, signal });
    },
  };
}
