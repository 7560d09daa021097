import { join } from "node:path";
import { dataFile, keyFileSigner, readKey, writePackage } from "#backend/exchange/index.ts";
import { editionDigest } from "#backend/plan/index.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { type EditionDocument, editionDocumentSchema } from "#shared/package/edition-document.ts";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { password } from "#tests/support/intake/reporter.ts";
import { editionOf2019, planBefore2019 } from "#tests/support/plan/editions.ts";

/** A sound edition upon another, with its digest: tests make of it what it must not be. */
export function editionDocument(
  before: { readonly plan: Plan; readonly digest: string },
  changes: Partial<EditionDocument> & { readonly edits?: readonly EditionChange[] } = {},
): EditionDocument {
  const { edits = editionOf2019.changes, ...rest } = changes;
  const { edition, bodies } = applyChanges(before.plan, edits);
  const document = editionDocumentSchema.parse({
    format: "kz.kalqan.plan-edition/1",
    editionId: "0195f0a0-0000-7000-8000-0000000000a2",
    created: "2019-03-10T05:00:00.000Z",
    program: { name: "kalqan", version: "0.1.0" },
    issuer: { code: "QAOM", name: { kk: "ҚАӨМ", ru: "МОАП" }, bin: null },
    officer: { name: "Сынақ", position: { kk: "", ru: "" }, phone: "", email: "" },
    ground: editionOf2019.ground,
    appliesFrom: "2019-H1",
    previous: { edition: before.plan.edition.edition, digest: before.digest },
    digest: "0".repeat(64),
    plan: edition,
    bodies: [...bodies],
    ...rest,
  });
  return { ...document, digest: changes.digest ?? digestOf(document) };
}

export function digestOf({ previous, appliesFrom, plan, bodies }: EditionDocument): string {
  return editionDigest({ previous, appliesFrom, plan: { edition: plan, bodies } });
}

/** The first edition, as all offices of these tests have it. */
export const firstEdition = (digest: string) => ({ plan: planBefore2019, digest });

/** Signs a document with a key file and writes it as a package, asking nothing. */
export async function forge(folder: string, name: string, document: unknown, keyFile: string): Promise<string> {
  const path = join(folder, name);
  const key = await readKey(keyFile, password);
  const signer = keyFileSigner(key, {
    clock: () => new Date("2019-03-10T05:00:00Z"),
    trust: () => loadTrustStore({ files: [] }),
  });
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  const files = [dataFile("plan-edition.json", document)];
  await writePackage(path, files, (manifest) => signer.sign(manifest, watch), {
    modified: new Date("2019-03-10T05:00:00Z"),
  });
  return path;
}
