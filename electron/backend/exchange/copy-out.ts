import { join } from "node:path";
import { removeFile } from "#backend/files/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { copyVerified } from "./copy-verified.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";

export interface ExportedPackage {
  readonly path: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly verification: Verification;
}

interface Source {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly fileName: string;
}

/**
 * Copies a container, byte for byte, to a folder or drive, reads it back from there and judges it. Errors:
 * exchange.packageDamaged, what `copyVerified` raises. On any of them nothing new stands in the folder.
 */
export async function copyOut(
  deps: Pick<ExchangeDeps, "trust" | "clock">,
  { fileName, ...source }: Source,
  folder: string,
  { signal, progress }: Watch,
): Promise<ExportedPackage> {
  const { size, sha256 } = source;
  const target = join(folder, fileName);
  const wasThere = await copyVerified(source, target, {
    signal,
    onCopied: (done) => progress({ step: "copyPackage", done, total: size }),
    onReadBack: (done) => progress({ step: "readBack", done, total: size }),
  });
  return { path: target, fileName, size, sha256, verification: await judge(deps, target, wasThere) };
}

async function judge(
  deps: Pick<ExchangeDeps, "trust" | "clock">,
  target: string,
  wasThere: boolean,
): Promise<Verification> {
  // What was revoked since it was signed is no fault of the copy: the receiver asks his own lists.
  const policy = { trust: await deps.trust(), revocationLists: [], at: deps.clock() };
  const verification = await verifyPackage(target, policy);
  // Years later the signer's certificate has expired: that is no fault of the copy. A broken one is.
  if (verification.verdict !== "TOTAL-FAILED") return verification;
  if (!wasThere) await removeFile(target);
  throw new KalqanError("exchange.readBackFailed", { path: target });
}
