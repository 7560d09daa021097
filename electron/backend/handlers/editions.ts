import {
  discardDraft,
  drawUpDraft,
  type EditionDraft,
  exportEdition,
  type IssuedEdition,
  importEdition,
  issueEdition,
  openEdition,
  readDraft,
  saveDraft,
} from "#backend/editions/index.ts";
import { keyFileSigner, readKey } from "#backend/exchange/index.ts";
import type { HeldEdition } from "#backend/plan/index.ts";
import { type MovedDraft, reportMoves, requireReport } from "#backend/report/index.ts";
import type {
  EditionDraftView,
  EditionFindingView,
  EditionSummary,
  IssuedEditionView,
  MovedDraftView,
} from "#shared/api/edition-view.ts";
import type { Handlers } from "#shared/api.ts";
import { describeError, type MessageKey, translateBoth } from "#shared/language/translator.ts";
import type { EditionFinding } from "#shared/plan/editions/finding.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { BackendContext } from "../context.ts";
import { throughNcalayer } from "./ncalayer.ts";

export function editionHandlers(context: BackendContext): Handlers["editions"] {
  const { report, exchange, plans } = context;
  return {
    list: () => plans.all().map(viewHeld),
    open: async ({ path }, watch) => {
      const { document, plan, outcome, verification, sha256, warnings, drafts } = await openEdition(
        exchange,
        path,
        watch,
      );
      const before = plans.of(document.previous.edition).plan;
      const { created, ground, issuer, officer, appliesFrom } = document;
      return {
        ...{ path, sha256, outcome, created, ground, appliesFrom, verification },
        edition: plan.edition.edition,
        issuer: { code: issuer.code, name: issuer.name },
        officer: officer.name,
        before: viewPlan(before),
        after: viewPlan(plan),
        warnings: warnings.map(viewFinding),
        drafts: drafts.map((draft) => ({ ...draft, touched: [...draft.touched] })),
      };
    },
    import: async ({ path, sha256 }, watch) => {
      const { read, outcome, moved } = await importEdition(exchange, { path, expected: sha256 }, watch);
      const { plan, appliesFrom } = read.document;
      return { outcome, edition: plan.edition, appliesFrom, moved: moved.map(viewMoved) };
    },
    moves: ({ reportId }) => {
      const moved = requireReport(report.database, reportId);
      return reportMoves(report.database, reportId).map((move) => viewMoved({ ...move, report: moved }));
    },
    export: ({ edition, folder }, watch) => exportEdition(exchange, { edition, folder }, watch),
    draft: () => {
      const draft = readDraft(report);
      return draft && viewDraft(draft);
    },
    tryDraft: (changes) => viewDraft(drawUpDraft(report, changes)),
    saveDraft: (changes) => viewDraft(saveDraft(report, changes)),
    discardDraft: () => {
      discardDraft(report);
      return {};
    },
    issue: async ({ keyFile, password, ...request }, watch) => {
      const signer = keyFileSigner(await readKey(keyFile, password), exchange);
      return viewIssued(await issueEdition(exchange, { ...request, signer }, watch));
    },
    issueWithNcalayer: async ({ storage, ...request }, watch) => {
      const issued: IssuedEdition[] = [];
      const use = { body: () => request.issuer, role: "head", storage } as const;
      const refused = await throughNcalayer(context, use, async (signer) => {
        issued.push(await issueEdition(exchange, { ...request, signer }, watch));
      });
      if (refused !== null) return refused;
      const [edition] = issued;
      if (edition === undefined) throw new Error("neither issued nor refused");
      return { outcome: "signed", issued: viewIssued(edition) };
    },
  };
}

function viewIssued({ document, exported, moved }: IssuedEdition): IssuedEditionView {
  return { ...exported, edition: document.plan.edition, digest: document.digest, moved: moved.map(viewMoved) };
}

function viewHeld({ plan, digest, appliesFrom, document }: HeldEdition): EditionSummary {
  const { edition, measures } = plan.edition;
  return {
    ...{ edition, digest, appliesFrom, measures: measures.length },
    created: document?.created ?? null,
    ground: document?.ground ?? null,
    issuer: document && { code: document.issuer.code, name: document.issuer.name },
  };
}

function viewPlan({ edition, bodies }: Plan) {
  return { edition, bodies: [...bodies] };
}

function viewMoved({ report, from, to, at, touched, kept }: MovedDraft): MovedDraftView {
  const { id: reportId, body, halfYear, version } = report;
  return { reportId, body, halfYear, version, from, to, at, touched: [...touched], kept: [...kept] };
}

function viewDraft({ base, changes, plan, fault, findings }: EditionDraft): EditionDraftView {
  return {
    base,
    changes,
    plan: plan && viewPlan(plan),
    fault: fault && { change: Number(fault.data.change ?? 0), message: describeError(fault) },
    findings: findings.map(viewFinding),
  };
}

function viewFinding({ code, severity, data }: EditionFinding): EditionFindingView {
  return { code, severity, message: translateBoth(`problems.edition.${code}` as MessageKey, data) };
}
