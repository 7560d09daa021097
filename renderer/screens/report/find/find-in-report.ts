import { foldForSearch } from "#shared/language/folding.ts";
import type { Entry } from "#shared/report/entry.ts";
import { evidenceItems } from "#shared/report/evidence-of.ts";

/** What is looked through of a measure. */
export interface FoundIn {
  readonly entry: Entry;
  readonly annexes: readonly { readonly name: string }[];
}

/** A place where the words stand. */
export interface Hit {
  readonly measure: number;
  /** The field within the entry: `/text/kk`; `/annexes` for the name of an annex. */
  readonly pointer: string;
  readonly text: string;
  /** Where the words begin and end in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** More are not shown: who finds so many looks for something else. */
export const mostHits = 200;

/**
 * Where the words stand in all texts of the measures, in both languages, in rows of evidence and names of annexes; letters
 * folded as the plan's search does (ә=а, ғ=г …), so that a Russian keyboard finds Kazakh words. In the form's order.
 */
export function findInReport(measures: readonly FoundIn[], words: string): Hit[] {
  const wanted = foldForSearch(words).trim();
  if (wanted === "") return [];
  const hits: Hit[] = [];
  for (const { entry, annexes } of measures) {
    for (const { pointer, text } of textsOf(entry, annexes)) {
      for (const [from, to] of placesIn(text, wanted)) {
        hits.push({ measure: entry.measure, pointer, text, from, to });
        if (hits.length > mostHits) return hits;
      }
    }
  }
  return hits;
}

function textsOf(entry: Entry, annexes: FoundIn["annexes"]): { pointer: string; text: string }[] {
  const pairs = (["text", "reason", "nextSteps"] as const).flatMap((field) => pairOf(`/${field}`, entry[field]));
  const rows = evidenceItems(entry.evidence).flatMap(({ path, fields }) => stringsIn(fields, `/evidence${path}`));
  const joint = entry.jointText === null ? [] : pairOf("/jointText", entry.jointText);
  return [...pairs, ...rows, ...joint, ...annexes.map(({ name }) => ({ pointer: "/annexes", text: name }))];
}

function pairOf(pointer: string, { kk, ru }: Entry["text"]): { pointer: string; text: string }[] {
  return [
    { pointer: `${pointer}/kk`, text: kk },
    { pointer: `${pointer}/ru`, text: ru },
  ];
}

function stringsIn(fields: object, pointer: string): { pointer: string; text: string }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === "object" && value !== null) return stringsIn(value, `${pointer}/${name}`);
    const isDay = name === "date" || name === "orderDate";
    return typeof value === "string" && !isDay ? [{ pointer: `${pointer}/${name}`, text: value }] : [];
  });
}

function placesIn(text: string, wanted: string): [number, number][] {
  const { folded, starts } = foldWithPlaces(text);
  const places: [number, number][] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    places.push([starts[at] ?? 0, starts[at + wanted.length] ?? text.length]);
  }
  return places;
}

const letters = new Map<string, string>();

/** The folded text, and for each of its units where it stood: folding letter by letter, each kind of letter once. */
function foldWithPlaces(text: string): { folded: string; starts: readonly number[] } {
  const starts: number[] = [];
  let folded = "";
  let at = 0;
  for (const letter of text) {
    let plain = letters.get(letter);
    if (plain === undefined) {
      plain = foldForSearch(letter);
      letters.set(letter, plain);
    }
    // Several white spaces are one, as in what is looked for.
    if (plain !== " " || !folded.endsWith(" ")) {
      for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
      folded += plain;
    }
    at += letter.length;
  }
  return { folded, starts };
}
