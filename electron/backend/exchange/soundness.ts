import type { OpenedPackage } from "#backend/verification/index.ts";
import type { SubIndication } from "#shared/package/verdict.ts";

/** What a root or a list that is not at hand leaves open is for the person who sees the signer's name to judge. */
const leftOpen: ReadonlySet<SubIndication | null> = new Set([
  "NO_CERTIFICATE_CHAIN_FOUND",
  "OUT_OF_BOUNDS_NO_POE",
  "TRY_LATER",
]);

/**
 * The code of the first thing that speaks against a package between workstations of one body; null = nothing but what is
 * left open, and the codes that are `expected` on its way.
 */
export function soundnessFault({ findings }: OpenedPackage, expected: readonly string[]): string | null {
  const faults = findings.filter(
    ({ code, severity, subIndication }) =>
      severity === "error" && !leftOpen.has(subIndication) && !expected.includes(code),
  );
  return faults[0]?.code ?? null;
}
