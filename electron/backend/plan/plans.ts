import { findPlanEdition, listPlanEditions, type Reader } from "#backend/database/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { type EditionDocument, editionDocumentSchema } from "#shared/package/edition-document.ts";
import { type Edition, editionFor } from "#shared/plan/editions/edition.ts";
import { firstHalfYear, type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { planDigest } from "./digest.ts";

/** An edition that this data folder holds; the first one came with the program and has no document. */
export interface HeldEdition extends Edition {
  readonly document: EditionDocument | null;
}

/** The editions of the plan that a data folder holds. What is asked within a transaction is answered as it stands there. */
export interface Plans {
  /** All, in order; never empty. */
  readonly all: () => readonly [HeldEdition, ...HeldEdition[]];
  readonly newest: () => HeldEdition;
  /** Null where it is not held here. */
  readonly find: (edition: number) => HeldEdition | null;
  /** Error: edition.notHeld {edition}. */
  readonly of: (edition: number) => HeldEdition;
  /** By which a half-year is reported. */
  readonly forHalfYear: (halfYear: HalfYear) => HeldEdition;
}

/** @param first the edition that came with the program */
export function createPlans(reader: Reader, first: Plan): Plans {
  const original: HeldEdition = {
    plan: first,
    digest: planDigest(first.edition),
    appliesFrom: firstHalfYear,
    document: null,
  };
  // An edition that is kept never changes: it is read once.
  const known = new Map<string, HeldEdition>();
  const read = (edition: number, digest: string): HeldEdition => {
    const before = known.get(digest);
    if (before !== undefined) return before;
    const row = findPlanEdition(reader, edition);
    if (row === null) throw new KalqanError("edition.notHeld", { edition });
    const document = editionDocumentSchema.parse(row.document);
    const held = heldEdition(document);
    known.set(digest, held);
    return held;
  };
  const all = (): readonly [HeldEdition, ...HeldEdition[]] => [
    original,
    ...listPlanEditions(reader).map(({ edition, digest }) => read(edition, digest)),
  ];
  const find = (edition: number) => all().find(({ plan }) => plan.edition.edition === edition) ?? null;
  return {
    all,
    find,
    newest: () => all().at(-1) ?? original,
    of: (edition) => {
      const found = find(edition);
      if (found === null) throw new KalqanError("edition.notHeld", { edition });
      return found;
    },
    forHalfYear: (halfYear) => editionFor(all(), halfYear),
  };
}

function heldEdition(document: EditionDocument): HeldEdition {
  const { plan: edition, bodies, digest, appliesFrom } = document;
  return { plan: { edition, bodies }, digest, appliesFrom: parseHalfYear(appliesFrom), document };
}
