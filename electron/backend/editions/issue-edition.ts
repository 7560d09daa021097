import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { keepPackage } from "#backend/data-folder/index.ts";
import { deleteEditionDraft, findLastUsed, transaction } from "#backend/database/index.ts";
import {
  bodyBin,
  checkSignature,
  dataFile,
  type ExchangeDeps,
  type ExportedPackage,
  type ManifestSigner,
  requireFitting,
  type Watch,
  writePackage,
} from "#backend/exchange/index.ts";
import { clearAway } from "#backend/files/index.ts";
import { editionDigest } from "#backend/plan/index.ts";
import { type MovedDraft, moveDrafts } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { CertificateInfo, ValidationPolicy } from "#backend/signing/index.ts";
import { openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { type EditionDocument, editionDocumentSchema } from "#shared/package/edition-document.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import { mayIssue } from "#shared/plan/addressee.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { today } from "#shared/plan/calendar-date.ts";
import type { EditionChanges } from "#shared/plan/editions/change.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Person } from "#shared/report/entry.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import { readDraft } from "./draft.ts";
import { exportEdition } from "./export-edition.ts";
import { insertEdition } from "./import-edition.ts";

export interface IssueRequest {
  /** ҚАӨМ, or who holds its duties: a body's code. */
  readonly issuer: string;
  readonly officer: Person;
  readonly signer: ManifestSigner;
  readonly folder: string;
}

export interface IssuedEdition {
  readonly document: EditionDocument;
  readonly exported: ExportedPackage;
  /** This folder's own drafts that went over to it. */
  readonly moved: readonly MovedDraft[];
}

/**
 * The draft becomes the next edition: drawn up, signed, written and read back like a stranger's; then, in one transaction, kept
 * as the newest, with the own drafts moved; then copied to the folder. Where only the copy fails the edition is issued, and can be
 * exported again. Errors: edition.notQaom, edition.noDraft, edition.changeFails {change}, edition.hasErrors {count},
 * edition.groundMissing, edition.issuedBefore {edition}, edition.notIssuer {issuer}, edition.changedMeanwhile, exchange.signature*, signing.*, file.*, those of
 * `exportEdition`.
 */
export async function issueEdition(deps: ExchangeDeps, request: IssueRequest, watch: Watch): Promise<IssuedEdition> {
  const { database, plans } = deps.report;
  const { signer, issuer, folder } = request;
  const { changes, document } = drawUp(deps, request);
  const requireOfIssuer = (certificate: CertificateInfo): void => {
    const known = bodyBin(deps.report, database, issuer);
    requireFitting(certificate, { at: deps.clock(), role: "head", bins: known === null ? [] : [known] });
  };
  if (signer.certificate) requireOfIssuer(signer.certificate);
  const policy = { trust: await deps.trust(), revocationLists: await deps.revocationLists(), at: deps.clock() };
  const sign = async (manifest: Uint8Array): Promise<Uint8Array> => {
    const signature = await signer.sign(manifest, watch);
    await checkSignature(signature, manifest, policy, (certificate) => {
      signer.answered?.(certificate);
      requireOfIssuer(certificate);
    });
    return signature;
  };
  const unfinished = join(deps.layout.temporary, `${randomUUID()}.asice`);
  try {
    const options = { modified: new Date(document.created), signal: watch.signal };
    const files = [dataFile(packageNames.planEdition, document)];
    const { size, sha256 } = await writePackage(unfinished, files, sign, options);
    const signedBy = await readBack(unfinished, policy, watch);
    const moved = await keepPackage(deps.layout, { path: unfinished, sha256 }, () =>
      transaction(database, (writer) => {
        const asDrawnUp = canonical(readDraft(deps.report, writer)?.changes) === canonical(changes);
        const follows = plans.newest().digest === document.previous.digest;
        if (!asDrawnUp || !follows) throw new KalqanError("edition.changedMeanwhile");
        insertEdition(writer, { document, signer: signedBy, sha256, size }, true);
        deleteEditionDraft(writer);
        return moveDrafts(deps.report, writer);
      }),
    );
    const { edition } = document.plan;
    return { document, exported: await exportEdition(deps, { edition, folder }, watch), moved };
  } finally {
    await clearAway(unfinished);
  }
}

function drawUp(
  deps: ExchangeDeps,
  { issuer, officer }: IssueRequest,
): { readonly changes: EditionChanges; readonly document: EditionDocument } {
  const { database, plans, program } = deps.report;
  if (readSettings(database).mode !== "qaom") throw new KalqanError("edition.notQaom");
  const draft = readDraft(deps.report);
  if (draft === null) throw new KalqanError("edition.noDraft");
  const { changes, plan, fault, findings } = draft;
  if (plan === null) throw new KalqanError("edition.changeFails", { change: fault?.data.change ?? 0 });
  const count = findings.filter(({ severity }) => severity === "error").length;
  if (count > 0) throw new KalqanError("edition.hasErrors", { count });
  if (changes.ground.kk.trim() === "" || changes.ground.ru.trim() === "")
    throw new KalqanError("edition.groundMissing");
  const newest = plans.newest();
  requireNotIssued(deps, plan.edition.edition);
  const created = deps.clock().toISOString();
  const appliesFrom = parseHalfYear(changes.appliesFrom);
  const { code, name } = findBody(newest.plan, issuer);
  if (!mayIssue(newest.plan, code, { drawnUp: today(new Date(created)), appliesFrom })) {
    throw new KalqanError("edition.notIssuer", { issuer: code });
  }
  // The schema orders the fields, and the digest is of what it gives.
  const parsed = editionDocumentSchema.parse({
    format: documentFormats.planEdition,
    editionId: uuid(),
    created,
    program: { ...program },
    issuer: { code, name, bin: bodyBin({ plan: newest.plan }, database, code) },
    officer,
    ground: changes.ground,
    appliesFrom,
    previous: { edition: newest.plan.edition.edition, digest: newest.digest },
    digest: newest.digest,
    plan: plan.edition,
    bodies: [...plan.bodies],
  } satisfies EditionDocument);
  const { previous, plan: edition, bodies } = parsed;
  return {
    changes,
    document: { ...parsed, digest: editionDigest({ previous, appliesFrom, plan: { edition, bodies } }) },
  };
}

/** A restore left an edition behind that bodies may hold by now: its number is not given to another. */
function requireNotIssued({ report: { database } }: ExchangeDeps, edition: number): void {
  if (edition <= (findLastUsed(database, "edition", "")?.version ?? 0)) {
    throw new KalqanError("edition.issuedBefore", { edition });
  }
}

async function readBack(path: string, policy: ValidationPolicy, { signal }: Watch) {
  const { verification, reading } = await openPackage(path, policy, { signal, ours: true });
  await reading.close();
  if (verification.verdict === "TOTAL-FAILED") {
    const reason = verification.problems.find(({ severity }) => severity === "error")?.code ?? "";
    throw new KalqanError("exchange.signatureNotSound", { reason });
  }
  return verification.signatures[0]?.signer ?? null;
}
