import { isUtf8 } from "node:buffer";
import type { ContainerLimits } from "#shared/package/limits.ts";
import type { ContainerReading } from "./container-reading.ts";
import type { ContainerProblemCode } from "./problem-codes.ts";
import { type ContainerProblem, type ProblemData, toProblem } from "./problems.ts";

export type JsonLimits = Pick<ContainerLimits, "jsonBytes" | "jsonDepth">;

export type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly ContainerProblem[] };

/**
 * Reads JSON that every reader reads alike: "JSON over 16 MB, deeper than 32, duplicate keys" (package-format.md) are
 * refused, and so is what is not UTF-8 without a byte order mark (RFC 8259, 8.1). Depth 1 is the outermost value.
 */
export function readStrictJson(bytes: Uint8Array, limits: JsonLimits): StrictJson {
  if (bytes.length > limits.jsonBytes) return refuse("container.jsonTooLarge", { limit: limits.jsonBytes });
  const startsWithMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (startsWithMark || !isUtf8(bytes)) return refuse("container.jsonEncoding");
  const text = new TextDecoder().decode(bytes);
  // Depth first: a parser need not survive a million brackets.
  if (measureDepth(text) > limits.jsonDepth) return refuse("container.jsonTooDeep", { limit: limits.jsonDepth });
  const value = parse(text);
  if (value === undefined) return refuse("container.jsonMalformed");
  const key = findDuplicateKey(text);
  return key === null ? { ok: true, value } : refuse("container.jsonDuplicateKey", { key });
}

/** As `readStrictJson`, for an entry of a container. @throws KalqanError container.entryMissing, file.* */
export async function readJsonEntry(reading: ContainerReading, name: string, limits: JsonLimits): Promise<StrictJson> {
  const size = reading.entries.find((entry) => entry.name === name)?.size ?? 0;
  if (size > limits.jsonBytes) return refuse("container.jsonTooLarge", { limit: limits.jsonBytes, name });
  return readStrictJson(await reading.read(name, limits.jsonBytes), limits);
}

function refuse(code: ContainerProblemCode, data: ProblemData = {}): StrictJson {
  return { ok: false, problems: [toProblem(code, data, true)] };
}

/** The value, or undefined, which no JSON text means. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { mark } of scan(text)) {
    if (mark === "{" || mark === "[") {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (mark === "}" || mark === "]") depth -= 1;
  }
  return deepest;
}

/** The first key that stands twice in one object, however it is escaped; `text` is known to be JSON. */
function findDuplicateKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let last = { from: 0, to: 0 };
  for (const { mark, from, to } of scan(text)) {
    if (mark === "{") open.push(new Set());
    else if (mark === "[") open.push(null);
    else if (mark === "}" || mark === "]") open.pop();
    else if (mark === ":") {
      const key = String(JSON.parse(text.slice(last.from, last.to)));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    } else last = { from, to };
  }
  return null;
}

interface Mark {
  readonly mark: '"' | "{" | "}" | "[" | "]" | ":";
  readonly from: number;
  readonly to: number;
}

/** Strings whole, and the marks that open, close and name; all else is of no matter here. */
function* scan(text: string): Generator<Mark, void, undefined> {
  let at = 0;
  while (at < text.length) {
    const mark = text[at];
    const from = at;
    at = mark === '"' ? endOfString(text, at) : at + 1;
    if (mark === '"' || mark === "{" || mark === "}" || mark === "[" || mark === "]" || mark === ":") {
      yield { mark, from, to: at };
    }
  }
}

/** After the closing quote of the string that opens at `from`, or the end of the text where it never closes. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return Math.min(at + 1, text.length);
}
