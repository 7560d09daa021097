import { createHash } from "node:crypto";
import { canonical } from "#shared/report/merge/canonical.ts";

/**
 * SHA-256 of what a row says, lower-case hex: put into the journal row that tells of its writing, so that the full check can
 * hold the one against the other. The journal's own chain keeps the digest.
 */
export function contentDigest(value: unknown): string {
  return createHash("sha256").update(canonical(value), "utf8").digest("hex");
}

/** The data of a journal row. Nothing where there is none, or where it is damaged: that is what the chain is for. */
export function toldData(told: string | null): Readonly<Record<string, unknown>> {
  try {
    return told === null ? {} : (JSON.parse(told) as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** Whether what stands there is what the journal told last. A row of an older program, which told no digest, says nothing. */
export function isAsTold(value: unknown, told: string | null): boolean {
  const { sha256 } = toldData(told);
  return typeof sha256 !== "string" || sha256 === contentDigest(value);
}
