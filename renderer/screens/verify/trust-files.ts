/** What a person adds to believe or to doubt, for this one look: certificates, and lists of revoked ones. */
export interface TrustFiles {
  readonly trust: readonly string[];
  readonly revocationLists: readonly string[];
}

export const noTrustFiles: TrustFiles = { trust: [], revocationLists: [] };

/** Adds files by their kind, as their names say: `.crl` is a list of revoked certificates. None is added twice. */
export function withTrustFiles(files: TrustFiles, paths: readonly string[]): TrustFiles {
  const isList = (path: string): boolean => path.toLowerCase().endsWith(".crl");
  return {
    trust: [...new Set([...files.trust, ...paths.filter((path) => !isList(path))])],
    revocationLists: [...new Set([...files.revocationLists, ...paths.filter(isList)])],
  };
}

/** The files without one of them. */
export function withoutTrustFile(files: TrustFiles, path: string): TrustFiles {
  return {
    trust: files.trust.filter((other) => other !== path),
    revocationLists: files.revocationLists.filter((other) => other !== path),
  };
}
