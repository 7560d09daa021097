import type { Plugin } from "vite";

/**
 * What the PDF's packages bring along and nothing here asks for, with what stands in its place: a decoder of WOFF2 as large as
 * all the rest of them (fontkit; our fonts are TrueType), and AES, for documents under a password (pdfkit).
 */
const leftOut: ReadonlyMap<string, string> = new Map([
  ["brotli/decompress.js", `module.exports = () => { throw new Error("fonts are TrueType: no WOFF2"); };`],
  [
    "@noble/ciphers/aes",
    `const none = () => { throw new Error("no document is encrypted"); }; module.exports = { cbc: none, ecb: none };`,
  ],
]);

/** Every thread compiles its whole program before it begins: so it is not made of what is never used. */
export function withoutUnused(): Plugin {
  const prefix = "\0left-out:";
  return {
    name: "kalqan:left-out",
    enforce: "pre",
    resolveId: (id) => (leftOut.has(id) ? `${prefix}${id}` : null),
    load: (id) => (id.startsWith(prefix) ? (leftOut.get(id.slice(prefix.length)) ?? null) : null),
  };
}
