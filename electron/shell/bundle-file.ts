import { extname, resolve, sep } from "node:path";
import { isOwnAddress } from "./origin.ts";

/** The kinds of file that pages are made of; anything else is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

export interface BundleFile {
  /** Absolute, within the bundle. */
  readonly path: string;
  readonly mediaType: string;
}

/**
 * The file of the bundle that an address names; null where it names none: another origin, a way out of the bundle in any
 * writing, or a kind of file that pages do not have. Says nothing of whether the file is there.
 * @param root absolute path of the bundle
 */
export function findBundleFile(root: string, address: string): BundleFile | null {
  if (!isOwnAddress(address)) return null;
  const name = decodedPath(new URL(address).pathname);
  if (name === null) return null;
  // "/" names the start page; the leading "/" must go, or resolve() would begin at the root of the disk.
  const relative = name === "/" ? "index.html" : name.replace(/^\/+/, "");
  // After the one decoding no name of ours holds these: `..`, `%2e`, `\`, `C:`, an alternate stream, a NUL.
  if (relative === "" || !/^[\w@.~/-]+$/.test(relative) || relative.split("/").some(isDots)) return null;
  const path = resolve(root, relative);
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  if (mediaType === undefined || !path.startsWith(`${resolve(root)}${sep}`)) return null;
  return { path, mediaType };
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function isDots(segment: string): boolean {
  return /^\.+$/.test(segment);
}
