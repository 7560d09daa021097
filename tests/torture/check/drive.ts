import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";

export interface Drive {
  readonly folder: string;
  /** Path → SHA-256 of what was acknowledged as written there. */
  readonly exported: ReadonlyMap<string, string>;
  /** Digests of containers that were signed: what stands under its final name is one of them, or is verified. */
  readonly containers: ReadonlySet<string>;
  readonly rootFile: string;
}

/** Nothing half written stands under a final name, and what was acknowledged is there byte for byte. */
export async function examineDrive(drive: Drive): Promise<{ readonly losses: string[]; readonly bytes: number }> {
  const { folder, exported, containers, rootFile } = drive;
  const losses: string[] = [];
  let bytes = 0;
  const digests = new Map<string, string>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    // Half written, and called so: taken away by the next export.
    if (!name.endsWith(".asice")) continue;
    const path = join(folder, name);
    const content = readFileSync(path);
    bytes += content.length;
    const digest = createHash("sha256").update(content).digest("hex");
    digests.set(path, digest);
    if (containers.has(digest) || examinedAlready.has(digest)) continue;
    const policy = { trust: await loadTrustStore({ files: [rootFile] }), revocationLists: [], at: new Date() };
    const { verdict } = await verifyPackage(path, policy);
    if (verdict === "TOTAL-PASSED") examinedAlready.add(digest);
    else losses.push(`half a package at its final name: ${name} (${content.length} bytes)`);
  }
  for (const [path, sha256] of exported) {
    if (digests.get(path) !== sha256) losses.push(`acknowledged and not on the drive: ${path}`);
  }
  return { losses, bytes };
}

/** Digests of receipts that were verified before. */
const examinedAlready = new Set<string>();
