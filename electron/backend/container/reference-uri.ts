/** The URI by which a manifest names an entry: each part percent-encoded but for RFC 3986's unreserved characters. */
export function encodeReferenceUri(name: string): string {
  return name.split("/").map(encodePart).join("/");
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A reference leads to one entry, to none, or, told two ways, to two: then to neither. */
export type ResolvedReference =
  | { readonly kind: "entry"; readonly name: string }
  | { readonly kind: "missing"; readonly name: string }
  | { readonly kind: "ambiguous"; readonly name: string };

/**
 * Finds the entry that a reference's URI names. Some programs write the name percent-encoded, others as it is; both are
 * accepted where only one of the two readings is an entry.
 */
export function resolveReferenceUri(uri: string, has: (name: string) => boolean): ResolvedReference {
  const decoded = decode(uri);
  const readings = [...new Set(decoded === null ? [uri] : [uri, decoded])].filter(has);
  const [name, other] = readings;
  if (name === undefined) return { kind: "missing", name: decoded ?? uri };
  return { kind: other === undefined ? "entry" : "ambiguous", name };
}

function decode(uri: string): string | null {
  try {
    return decodeURIComponent(uri);
  } catch {
    return null;
  }
}
