const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** The first key that stands twice in one object of a text that is JSON, and where; null where none does. */
export function findRepeatedKey(text: string): { readonly key: string; readonly position: number } | null {
  const open: (Set<string> | null)[] = [];
  let last = { text: "", position: 0 };
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const key = JSON.parse(last.text) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, position: last.position };
      keys?.add(key);
    }
    last = { text: token, position: match.index };
  }
  return null;
}
