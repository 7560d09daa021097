import { asks, type HeldPackage, type IntakeFacts, type IntakeFinding, type ReportIdentity, says } from "../facts.ts";

/** What counts here, or has counted: a package that waits or was refused says nothing of the others. */
const counting: ReadonlySet<HeldPackage["decision"]> = new Set(["imported", "superseded"]);

/**
 * A newer version takes the place of the one it corrects; an older one that comes late is kept behind it; two of the same
 * version, or one that corrects another package than the one here, contradict each other: the officer decides.
 */
export function checkVersion({ held }: IntakeFacts, report: ReportIdentity): IntakeFinding[] {
  const { version } = report;
  // A forgery that was refused must not stand in the way of the genuine one.
  const sameId = held.some(({ packageId, decision }) => packageId === report.packageId && decision !== "apart");
  if (sameId) return [asks("rival", "sameIdOtherBytes")];
  const others = held.filter(({ decision }) => counting.has(decision));
  if (others.some((other) => other.version === version)) return [asks("rival", "sameVersion", { version })];
  const newer = others.filter((other) => other.version > version);
  if (newer.length > 0) {
    return [asks("superseded", "olderVersion", { version, newer: Math.max(...newer.map((one) => one.version)) })];
  }
  return checkSuperseded(others, report);
}

function checkSuperseded(others: readonly HeldPackage[], report: ReportIdentity): IntakeFinding[] {
  const { version, supersedes } = report;
  const before = others.find((other) => other.version === version - 1);
  if (before !== undefined && before.packageId !== supersedes) return [asks("rival", "otherChain", { version })];
  if (version > 1 && before === undefined) return [says("versionBeforeMissing", { version, before: version - 1 })];
  return [];
}
