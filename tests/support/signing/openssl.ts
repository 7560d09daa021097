import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own under the system's temporary one, gone when `work` ends. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "kalqan-signing-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs openssl in a folder; its standard output. @throws where it exits with another code than 0 */
export function openssl(folder: string, ...args: readonly string[]): Buffer {
  return execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
}

export function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

/** The check that anyone can make without this program: exit code and what was said. */
export function opensslVerifies(
  signature: Uint8Array,
  content: Uint8Array,
  rootPem: string,
): Promise<{ status: number | null; said: string }> {
  return inTemporaryFolder((folder) => {
    writeFiles(folder, { signature, content, "root.pem": rootPem });
    const args = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-content", "content", "-in", "signature"];
    const { status, stderr } = spawnSync("openssl", [...args, "-CAfile", "root.pem", "-out", "out"], { cwd: folder });
    return { status, said: stderr.toString() };
  });
}
