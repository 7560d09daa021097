import type { ContainerManifest } from "../container-reading.ts";
import type { ProblemList } from "../problems.ts";
import { mimetypeName } from "./mimetype.ts";

/**
 * "any file but mimetype, manifests and their signatures that not *every* manifest lists, META-INF included"
 * (package-format.md). A signature file that no manifest points to is such a file, too.
 * @param names of all files; directories are not files
 */
export function findUncovered(names: readonly string[], manifests: readonly ContainerManifest[]): string[] {
  const signed = manifests.filter((manifest) => manifest.kind === "signature");
  const exempt = new Set([mimetypeName, ...signed.flatMap(({ name, signatureName }) => [name, signatureName])]);
  const lists = signed.map((manifest) => new Set(manifest.references.map((reference) => reference.name)));
  return names.filter((name) => !exempt.has(name) && (lists.length === 0 || !lists.every((list) => list.has(name))));
}

export function checkCoverage(uncovered: readonly string[], problems: ProblemList): void {
  for (const name of uncovered) problems.add("container.notCovered", { name });
}
