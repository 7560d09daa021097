import type { ComparedBin, ReceivedPackage, Register } from "#shared/api/intake-view.ts";

/** A BIN that nobody has confirmed as a body's yet, with the packages that wait for that and for nothing else. */
export interface NewBin extends ComparedBin {
  /** As the certificate names the organisation; empty where it names none. */
  readonly organisation: string;
  /** SHA-256. */
  readonly packages: readonly string[];
}

/** The BINs that are new here, in the order of the bodies. A body whose packages name several has several. */
export function newBinsOf(rows: Register["bodies"]): NewBin[] {
  return rows.flatMap(({ body, packages }) => {
    const found = new Map<string, NewBin>();
    for (const received of packages) {
      const signer = received.signatures.at(-1)?.signer ?? null;
      if (!waitsForBin(received) || signer === null || signer.bin === null) continue;
      const before = found.get(signer.bin)?.packages ?? [];
      const organisation = signer.organisation ?? "";
      found.set(signer.bin, { body, bin: signer.bin, organisation, packages: [...before, received.sha256] });
    }
    return [...found.values()];
  });
}

/** What else a genuine package may wait for: its BIN would be compared in vain. */
const otherDoubts: ReadonlySet<string> = new Set(["intake.signedAhead", "intake.editionUnknown", "intake.bodyNotThen"]);

function waitsForBin({ decision, verdict, problems }: ReceivedPackage): boolean {
  if (problems.some(({ code }) => otherDoubts.has(code))) return false;
  return (
    decision === "waiting" && verdict === "TOTAL-PASSED" && problems.some(({ code }) => code === "intake.binUnknown")
  );
}

/** Those that can be ticked all at once: where a body's packages name several BINs, a person must tell which is its own. */
export function undisputed(bins: readonly NewBin[]): NewBin[] {
  return bins.filter(({ body }) => bins.filter((other) => other.body === body).length === 1);
}
