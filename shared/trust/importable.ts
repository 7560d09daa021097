import type { ExaminedTrust, TrustMaterial } from "../api/trust-view.ts";

/** What may be imported of a file that was looked at. */
export function importable(examined: readonly ExaminedTrust[]): TrustMaterial[] {
  return examined.filter(({ standing }) => standing === "new").map(({ material }) => material);
}

/** Certificates before lists: a list is believed by the certificate of its authority. */
export function inOrderOfImport(paths: readonly string[]): string[] {
  const isList = (path: string): boolean => path.toLowerCase().endsWith(".crl");
  return [...paths.filter((path) => !isList(path)), ...paths.filter(isList)];
}
