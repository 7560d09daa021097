import type { OpenedPart } from "#shared/api/part-view.ts";
import type { PartDocument } from "#shared/package/part-document.ts";
import { compareMeasure } from "#shared/report/merge/compare.ts";
import type { MergeItem } from "#shared/report/merge/merge-item.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { findPlace, type PartPlace } from "./find-place.ts";
import { requireForLead } from "./lead-parts.ts";
import { digestOfStates, type KeptMeasure } from "./measure-states.ts";
import { type ReadPart, withPart } from "./read-part.ts";

/** Opens a part and compares it with what is here; changes nothing. Errors: parts.*, report.*, file.*. */
export function openPart(deps: ExchangeDeps, path: string, watch: Watch): Promise<OpenedPart> {
  return withPart(deps, { path, expected: null }, watch, (part) => {
    if (part.document.way === "forLead") {
      requireForLead(deps, part);
      return viewOf(path, part, [], "");
    }
    const place = findPlace(deps, part);
    return viewOf(path, part, itemsOf(part.document, place), digestOfStates(place.measures.map(({ ours }) => ours)));
  });
}

/** What changed since the hand-over, measure by measure. */
export function itemsOf(document: PartDocument, { measures }: PartPlace): MergeItem[] {
  return measures.flatMap(({ base, ours }) => {
    const theirs = stateIn(document, ours.entry.measure);
    return theirs === null ? [] : compareMeasure(base, ours, theirs);
  });
}

/** A measure as the part has it. */
export function stateIn({ entries, annexes }: PartDocument, measure: number): KeptMeasure | null {
  const entry = entries.find((candidate) => candidate.measure === measure);
  if (entry === undefined) return null;
  const own = annexes.filter((annex) => annex.measure === measure);
  return { entry, annexes: own.map(({ sha256, name, mediaType }) => ({ sha256, name, mediaType })) };
}

function viewOf(
  path: string,
  { document, verification, sha256 }: ReadPart,
  items: MergeItem[],
  state: string,
): OpenedPart {
  const { partId, way, created, halfYear, body, from, note, entries } = document;
  return {
    ...{ path, sha256, partId, way, created, halfYear, note, items, state, verification },
    body: { code: body.code, name: body.name },
    from: { unit: from.unit, name: from.person.name, phone: from.person.phone },
    signer: verification.signatures[0]?.signer?.commonName ?? null,
    measures: entries.map(({ measure }) => measure),
  };
}
