import { keyFileSigner, type ManifestSigner, readKey } from "#backend/exchange/index.ts";
import {
  acceptAll,
  decide,
  decideAnew,
  handOut,
  keepSigned,
  keptAnswerSteps,
  listAnswers,
  openAnswered,
  readAnnex,
  saveDraft,
  signReceipts,
} from "#backend/receipts/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { SignedReceipts } from "#shared/api/answering-view.ts";
import type { JobContext } from "#shared/api/method.ts";
import type { Handlers } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import type { BackendContext } from "../context.ts";
import { throughNcalayer } from "./ncalayer.ts";

type ReceiptHandlers = Handlers["receipts"];
type Signing = Parameters<ReceiptHandlers["signWithNcalayer"]>[0];

/** ҚАӨМ's side of receipts: deciding, signing, handing out. */
export function answeringHandlers(context: BackendContext): Omit<ReceiptHandlers, "write" | "import" | "tickRemark"> {
  const { exchange } = context;
  const open = (sha256: string) => openAnswered(exchange, sha256);
  return {
    answers: ({ halfYear }) => listAnswers(exchange, halfYear),
    open: (request) => open(request.package),
    saveDraft: ({ undoSteps = null, ...request }) => ({ revision: saveDraft(exchange, { ...request, undoSteps }) }),
    undoSteps: (request) => keptAnswerSteps(exchange, request.package),
    decide: ({ package: sha256, decision }) => {
      decide(exchange, sha256, decision);
      return open(sha256);
    },
    acceptAll: ({ packages }) => {
      acceptAll(exchange, packages);
      return {};
    },
    decideAnew: ({ package: sha256 }) => {
      decideAnew(exchange, sha256);
      return open(sha256);
    },
    keepSigned: ({ package: sha256 }) => {
      keepSigned(exchange, sha256);
      return open(sha256);
    },
    sign: async ({ keyFile, password, ...request }, watch) => {
      const key = await readKey(keyFile, password);
      return sign(context, request, keyFileSigner(key, exchange), watch);
    },
    signWithNcalayer: async (request, watch) => {
      const signed: SignedReceipts[] = [];
      const refused = await throughNcalayer(
        context,
        { body: () => issuerOf(context), role: "head", storage: request.storage },
        async (signer) => void signed.push(await sign(context, request, signer, watch)),
      );
      const [done] = signed;
      if (refused !== null) return refused;
      if (done === undefined) throw new KalqanError("internal.unexpected");
      return { outcome: "signed", signed: done };
    },
    annex: (request, watch) => readAnnex(exchange, request, watch),
    handOut: (request, watch) => handOut(exchange, request, watch),
  };
}

async function sign(
  { exchange }: BackendContext,
  { packages, as }: Pick<Signing, "packages" | "as">,
  signer: ManifestSigner,
  watch: JobContext,
): Promise<SignedReceipts> {
  const { receipts, refused } = await signReceipts(exchange, { packages, as, signer }, watch);
  return {
    receipts: receipts.map(({ receiptId, packages: answered }) => ({ receiptId, packages: [...answered] })),
    refused: refused.map(({ package: sha256, error }) => ({
      package: sha256,
      code: error.code,
      message: describeError(error),
    })),
  };
}

function issuerOf({ folder }: BackendContext): string {
  const { body } = readSettings(folder.database);
  if (body === null) throw new KalqanError("receipt.notQaom");
  return body;
}
