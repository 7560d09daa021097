import { crc32, deflateSync } from "node:zlib";

/** Rooms of the floor plan: left, top, width, height in pixels. */
const rooms = [
  [10, 10, 300, 180],
  [10, 10, 90, 70],
  [100, 10, 90, 70],
  [190, 10, 120, 70],
  [10, 120, 140, 70],
  [150, 120, 160, 70],
] as const;

const width = 320;
const height = 200;

/** A floor plan in black lines on white: PNG, 8 bits of grey. */
export function makePng(): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    // Each row begins with its filter: none.
    const row = new Uint8Array(width + 1);
    for (let x = 0; x < width; x += 1) row[x + 1] = isWall(x, y) ? 0 : 255;
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function isWall(x: number, y: number): boolean {
  return rooms.some(([left, top, wide, high]) => {
    const inside = x >= left && x <= left + wide && y >= top && y <= top + high;
    return inside && (x === left || x === left + wide || y === top || y === top + high);
  });
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
