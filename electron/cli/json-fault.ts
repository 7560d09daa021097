/** Why a text is not JSON, or not JSON that everyone reads alike. `position` counts from 0. */
export type JsonFault =
  | { readonly kind: "syntax"; readonly position: number }
  | { readonly kind: "repeatedKey"; readonly position: number; readonly key: string };

const space = /[ \t\n\r]*/y;
// RFC 8259: a string holds no control characters and only the escapes named there; a number has no leading zeros.
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a string may not hold
  /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\]:,]/y;

/** What may come next. */
type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

/** An open object with the keys it has so far, or an open list. */
type Open = Set<string> | "list";

/**
 * The first fault of a text that should be JSON; null where it has none. JSON.parse does not always say where it stopped,
 * and keeps the last of two equal keys without a word.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: Open[] = [];
  let expected: Expected = "value";
  let position = skipSpace(text, 0);
  while (position < text.length) {
    token.lastIndex = position;
    const found = token.exec(text)?.[0];
    if (found === undefined) return { kind: "syntax", position };
    if (expected === "key" || expected === "keyOrEnd") {
      const key = found.startsWith('"') ? (JSON.parse(found) as string) : null;
      const keys = open.at(-1);
      if (key !== null && keys instanceof Set) {
        if (keys.has(key)) return { kind: "repeatedKey", position, key };
        keys.add(key);
      }
    }
    const next = step(found, expected, open);
    if (next === null) return { kind: "syntax", position };
    expected = next;
    position = skipSpace(text, position + found.length);
  }
  return expected === "nothing" ? null : { kind: "syntax", position: text.length };
}

function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}

/** What is expected behind a token, or null where the token may not stand there. Opens and closes as the token does. */
function step(found: string, expected: Expected, open: Open[]): Expected | null {
  switch (expected) {
    case "value":
    case "valueOrEnd":
      return expected === "valueOrEnd" && found === "]" ? close(open) : beginValue(found, open);
    case "key":
    case "keyOrEnd":
      if (expected === "keyOrEnd" && found === "}") return close(open);
      return found.startsWith('"') ? "colon" : null;
    case "colon":
      return found === ":" ? "value" : null;
    case "commaOrEnd":
      return goOn(found, open);
    case "nothing":
      return null;
  }
}

function beginValue(found: string, open: Open[]): Expected | null {
  if (found === "{") {
    open.push(new Set());
    return "keyOrEnd";
  }
  if (found === "[") {
    open.push("list");
    return "valueOrEnd";
  }
  return /^[}\]:,]$/.test(found) ? null : afterValue(open);
}

function goOn(found: string, open: Open[]): Expected | null {
  const inList = open.at(-1) === "list";
  if (found === ",") return inList ? "value" : "key";
  return found === (inList ? "]" : "}") ? close(open) : null;
}

function close(open: Open[]): Expected {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly Open[]): Expected {
  return open.length === 0 ? "nothing" : "commaOrEnd";
}
