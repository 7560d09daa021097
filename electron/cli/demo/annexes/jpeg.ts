const blocksWide = 20;
const blocksHigh = 15;

/** Code lengths 2–9 hold the sizes 0–11 of a difference (ITU-T T.81, table K.3). */
const differenceCodes = "00010501010101010100000000000000" + "000102030405060708090a0b";
/** One code of one bit, "end of block": every tile is of one shade. */
const endOfBlockCode = "01000000000000000000000000000000" + "00";
const differencePrefix = ["00", "010", "011", "100", "101", "110", "1110", "11110", "111110", "1111110", "11111110"];

/** A picture of grey tiles, lighter to the right and darker below: baseline JPEG (ITU-T T.81), 160 × 120. */
export function makeJpeg(): Uint8Array {
  return Buffer.concat([
    Buffer.from("ffd8", "hex"),
    segment("e0", "4a46494600010100000100010000"),
    segment("db", `00${"08".repeat(64)}`),
    segment("c0", `08${hex16(blocksHigh * 8)}${hex16(blocksWide * 8)}01011100`),
    segment("c4", `00${differenceCodes}`),
    segment("c4", `10${endOfBlockCode}`),
    segment("da", "010100003f00"),
    scan(),
    Buffer.from("ffd9", "hex"),
  ]);
}

function segment(marker: string, body: string): Buffer {
  return Buffer.from(`ff${marker}${hex16(body.length / 2 + 2)}${body}`, "hex");
}

function hex16(value: number): string {
  return value.toString(16).padStart(4, "0");
}

function scan(): Buffer {
  let bits = "";
  let before = 0;
  for (let y = 0; y < blocksHigh; y += 1) {
    for (let x = 0; x < blocksWide; x += 1) {
      const level = 4 * (x - blocksWide / 2) - 3 * (y - Math.floor(blocksHigh / 2));
      bits += `${differenceBits(level - before)}0`;
      before = level;
    }
  }
  // The last byte is filled with ones, and after a byte FF stands 00 (F.1.2.3).
  const filled = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1");
  const bytes = filled.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}

/** A difference: the code of its size, then its bits; a negative one less one (F.1.2.1). */
function differenceBits(difference: number): string {
  if (difference === 0) return differencePrefix[0] ?? "";
  const size = Math.abs(difference).toString(2).length;
  const value = difference > 0 ? difference : difference + 2 ** size - 1;
  return (differencePrefix[size] ?? "") + value.toString(2).padStart(size, "0");
}
