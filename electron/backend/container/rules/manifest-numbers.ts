import type { ContainerManifest } from "../container-reading.ts";
import { manifestName, signatureName } from "../manifest-names.ts";
import type { ProblemList } from "../problems.ts";

/**
 * The name of the last manifest stands in nothing that is signed. In our own packages it follows from what is: manifests
 * are numbered from 001 on, and each points to the signature of its number.
 */
export function checkManifestNumbers(manifests: readonly ContainerManifest[], problems: ProblemList): void {
  for (const [index, manifest] of manifests.entries()) {
    const number = index + 1;
    if (manifest.name !== manifestName(number) || manifest.signatureName !== signatureName(number)) {
      problems.add("container.manifestNumber", { name: manifest.name });
    }
  }
}
