import { isSameContent } from "./same-content.ts";

type Place = readonly (string | number)[];
type Sequence = string | readonly unknown[];

/** `[at, before, after]`: another value. `[at, from, out, into]`: in a text or a list, something in the place of something. */
export type Difference =
  | readonly [at: Place, before: unknown, after: unknown]
  | readonly [at: Place, from: number, out: Sequence, into: Sequence];

/** Where two values of plain data differ: as little as can be said, so that a letter in a long text is one letter. */
export function differencesOf(before: unknown, after: unknown, at: Place = []): Difference[] {
  if (isSameContent(before, after)) return [];
  if (typeof before === "string" && typeof after === "string") return [spliceOf(at, before, after)];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [spliceOf(at, before, after)];
    return before.flatMap((item, index) => differencesOf(item, after[index], [...at, index]));
  }
  if (isRecord(before) && isRecord(after)) {
    const names = Object.keys(before);
    if (names.length === Object.keys(after).length && names.every((name) => Object.hasOwn(after, name))) {
      return names.flatMap((name) => differencesOf(before[name], after[name], [...at, name]));
    }
  }
  return [[at, before, after]];
}

function spliceOf(at: Place, before: Sequence, after: Sequence): Difference {
  // Letters of a long text are compared as they are, without a call for each.
  const isText = typeof before === "string";
  const isSame = (one: unknown, other: unknown): boolean => one === other || (!isText && isSameContent(one, other));
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && isSame(before[from], after[from])) from += 1;
  let end = 0;
  while (end < most - from && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  return [at, from, before.slice(from, before.length - end), after.slice(from, after.length - end)];
}

/** The other value. Throws a RangeError where `value` is not what the differences were told of. */
export function applyDifferences(
  value: unknown,
  differences: readonly Difference[],
  direction: "forwards" | "backwards",
): unknown {
  return differences.reduce((whole, difference) => {
    const [at] = difference;
    return changeAt(whole, at, (part) =>
      direction === "forwards" ? exchange(part, difference) : exchange(part, turned(difference)),
    );
  }, value);
}

function turned(difference: Difference): Difference {
  if (difference.length === 3) return [difference[0], difference[2], difference[1]];
  return [difference[0], difference[1], difference[3], difference[2]];
}

function exchange(part: unknown, difference: Difference): unknown {
  if (difference.length === 3) {
    const [, before, after] = difference;
    if (!isSameContent(part, before)) throw new RangeError("another value stands there");
    return after;
  }
  const [, from, out, into] = difference;
  if (typeof part === "string" && typeof out === "string" && typeof into === "string") {
    if (!part.startsWith(out, from)) throw new RangeError("another text stands there");
    return part.slice(0, from) + into + part.slice(from + out.length);
  }
  if (Array.isArray(part) && Array.isArray(out) && Array.isArray(into)) {
    if (!isSameContent(part.slice(from, from + out.length), out)) throw new RangeError("other items stand there");
    return part.toSpliced(from, out.length, ...into);
  }
  throw new RangeError("neither a text nor a list stands there");
}

/** The value with the part at a place changed. Throws a RangeError where there is no such place. */
export function changeAt(value: unknown, at: Place, change: (part: unknown) => unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return change(value);
  if (Array.isArray(value) && typeof step === "number" && step < value.length) {
    return value.with(step, changeAt(value[step], rest, change));
  }
  if (isRecord(value) && Object.hasOwn(value, step)) {
    return { ...value, [step]: changeAt(value[step], rest, change) };
  }
  throw new RangeError("nothing stands there");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
