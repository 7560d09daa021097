import type { ContainerManifest } from "../container-reading.ts";
import type { ProblemList } from "../problems.ts";
import { mimetypeName } from "./mimetype.ts";

/** How far the signatures speak for the files beside mimetype, manifests and their signatures. */
export interface Coverage {
  /** Names that no signature's manifest lists. */
  readonly byNone: readonly string[];
  /** Names that some list and others do not: in a foreign container signatures may be over different files. */
  readonly bySome: readonly string[];
}

/**
 * "any file but mimetype, manifests and their signatures that not *every* manifest lists, META-INF included"
 * (package-format.md). A signature file that no manifest points to is such a file, too.
 * @param names of all files; directories are not files
 */
export function findCoverage(names: readonly string[], manifests: readonly ContainerManifest[]): Coverage {
  const signed = manifests.filter((manifest) => manifest.kind === "signature");
  const exempt = new Set([mimetypeName, ...signed.flatMap(({ name, signatureName }) => [name, signatureName])]);
  const lists = signed.map((manifest) => new Set(manifest.references.map((reference) => reference.name)));
  const files = names.filter((name) => !exempt.has(name));
  const listedBy = (name: string) => lists.filter((list) => list.has(name)).length;
  return {
    byNone: files.filter((name) => listedBy(name) === 0),
    bySome: files.filter((name) => listedBy(name) > 0 && listedBy(name) < lists.length),
  };
}

export function checkCoverage({ byNone, bySome }: Coverage, problems: ProblemList): void {
  for (const name of byNone) problems.add("container.notCovered", { name });
  for (const name of bySome) problems.add("container.partlyCovered", { name });
}
