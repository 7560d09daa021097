import type { ExchangeDeps, ManifestSigner, Watch } from "#backend/exchange/index.ts";
import type { RevocationList } from "#backend/signing/index.ts";
import type { Answer } from "#shared/package/receipt-document.ts";
import type { Person } from "#shared/report/entry.ts";
import { drawUpAnswer, drawUpReceipt, type Said } from "./draw-up.ts";
import { readPackageFacts } from "./package-facts.ts";
import { requireOfIssuer, type WrittenReceipt, writeSigned } from "./write-signed.ts";

/** What ҚАӨМ decides of one package that lies at `path`. */
export interface Decided extends Said {
  readonly path: string;
}

export interface WriteReceiptRequest {
  /** ҚАӨМ, or who holds its duties: a body's code. */
  readonly issuer: string;
  readonly officer: Person;
  /** One package, or a batch that one signature answers. */
  readonly decided: readonly Decided[];
  readonly signer: ManifestSigner;
  readonly folder: string;
  /** What the packages' signatures are held against, and noted. */
  readonly revocationLists: readonly RevocationList[];
}

/**
 * ҚАӨМ's answer to packages wherever they lie: each is judged and hashed, and one receipt for them written to a folder,
 * read back. Nothing of it is kept here. Errors: receipt.packageNotSound {path}, receipt.notPackage {path},
 * plan.unknownBody, calendar.unknownHalfYear, exchange.signature*, exchange.otherFileThere, signing.*, file.*. On any of
 * them nothing new stands in the folder.
 */
export async function writeReceipt(
  deps: ExchangeDeps,
  { issuer, officer, decided, signer, folder, revocationLists }: WriteReceiptRequest,
  watch: Watch,
): Promise<WrittenReceipt> {
  if (signer.certificate) requireOfIssuer(deps, issuer, signer.certificate);
  const policy = { trust: await deps.trust(), revocationLists, at: deps.clock() };
  const answers: Answer[] = [];
  for (const [index, one] of decided.entries()) {
    watch.progress({ step: "verify", done: index, total: decided.length });
    // Nothing is kept here of what was answered before: such a receipt replaces none.
    answers.push(drawUpAnswer(await readPackageFacts(one.path, policy, watch.signal), one, []));
  }
  const document = drawUpReceipt(deps, { issuer, officer, answers, revocationLists });
  return writeSigned(deps, { document, signer, folder, policy }, watch);
}
