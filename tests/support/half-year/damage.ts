import { readFile, writeFile } from "node:fs/promises";

/** What happens to files on flash drives and on the way. */
export const damages = [
  "byte",
  "cutShort",
  "appended",
  "halfZeroes",
  "signatureBit",
  "headOnly",
  "prefixed",
  "emptied",
] as const;
export type Damage = (typeof damages)[number];

/** Writes a damaged copy of a package. */
export async function damage(source: string, out: string, kind: Damage): Promise<void> {
  await writeFile(out, damaged(await readFile(source), kind));
}

function damaged(bytes: Buffer, kind: Damage): Buffer {
  switch (kind) {
    case "byte":
      return flipped(bytes, bytes.indexOf("report.kk.pdf") + 500);
    case "cutShort":
      return bytes.subarray(0, Math.floor(bytes.length * 0.7));
    case "appended":
      return Buffer.concat([bytes, Buffer.from("<script>")]);
    case "halfZeroes":
      return Buffer.from(bytes).fill(0, Math.floor(bytes.length / 2));
    case "signatureBit":
      return flipped(bytes, bytes.indexOf("META-INF/signature001.p7s") + 300);
    case "headOnly":
      return bytes.subarray(0, 120);
    case "prefixed":
      return Buffer.concat([Buffer.from("MZ"), bytes]);
    case "emptied":
      return Buffer.alloc(0);
  }
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
