import { setImmediate } from "node:timers/promises";
import { Streebog512 } from "./streebog.ts";

/** About 40 ms of work. */
const piece = 1_000_000;

/** The same as `streebog512`, with room for other work between: НУЦ РК's revocation list takes most of a second. */
export async function streebog512InPieces(octets: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const hash = new Streebog512();
  for (let at = 0; at < octets.length; at += piece) {
    if (at > 0) await setImmediate();
    hash.update(octets.subarray(at, at + piece));
  }
  return hash.digest();
}
