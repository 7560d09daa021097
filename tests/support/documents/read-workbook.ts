import { execFileSync } from "node:child_process";
import { readXlsx } from "hucre/xlsx";

type ReadSheet = Awaited<ReturnType<typeof readXlsx>>["sheets"][number];

/** The sheets of an XLSX file as another program's library reads them. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  return (await readXlsx(bytes)).sheets;
}

/** One part of an XLSX file on the disk, as unzip finds it. */
export function readPart(path: string, part: string): string {
  return execFileSync("unzip", ["-p", path, part], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** All bytes of a stream. */
export async function gather(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
