/** Kinds of picture that office scanners put into a PDF and a browser cannot read by itself. */
export type ScanKind = "CCITTFaxDecode" | "JBIG2Decode" | "JPXDecode";

/** Points and pixels: each page is one black picture of so many, drawn larger. */
const side = 16;

/** A lossless JPEG 2000 of 16 × 16 black points, made by OpenJPEG 2.5. */
const blackJpeg2000 = Buffer.from(
  "ff4fff510029000000000010000000100000000000000000000000100000001000000000000000000001070101ff52000c00000001" +
    "000004040001ff5c00044040ff90000a0000000000180001ff93df8038115054aff4c87fffd9",
  "hex",
);

/**
 * A PDF with one page a kind, each wholly covered by a black picture of it. `damaged`: the pictures are cut off, so that
 * nobody can read them.
 */
export function scannedPdf(kinds: readonly ScanKind[], { damaged = false } = {}): Buffer {
  const pages = kinds.map((_, index) => `${3 + 3 * index} 0 R`);
  const objects: Buffer[] = [
    object(1, "<< /Type /Catalog /Pages 2 0 R >>"),
    object(2, `<< /Type /Pages /Kids [${pages.join(" ")}] /Count ${kinds.length} >>`),
  ];
  for (const [index, kind] of kinds.entries()) {
    const [page, drawing, picture] = [3 + 3 * index, 4 + 3 * index, 5 + 3 * index];
    objects.push(
      object(
        page,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents ${drawing} 0 R
        /Resources << /XObject << /Scan ${picture} 0 R >> >> >>`,
      ),
      stream(drawing, "", Buffer.from("q 200 0 0 200 0 0 cm /Scan Do Q")),
      stream(picture, pictureDictionary(kind), damaged ? Buffer.from("nothing of the kind") : blackPicture(kind)),
    );
  }
  return assembled(objects);
}

function pictureDictionary(kind: ScanKind): string {
  const fax = kind === "CCITTFaxDecode" ? ` /DecodeParms << /K -1 /Columns ${side} /Rows ${side} >>` : "";
  const bits = kind === "JPXDecode" ? 8 : 1;
  return `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray
    /BitsPerComponent ${bits} /Filter /${kind}${fax}`;
}

function blackPicture(kind: ScanKind): Buffer {
  switch (kind) {
    case "CCITTFaxDecode":
      return blackGroup4();
    case "JBIG2Decode":
      return blackJbig2();
    case "JPXDecode":
      return blackJpeg2000;
  }
}

/** ITU-T T.6: the first line in horizontal mode (no white, 16 black), each further one with both edges where they were. */
function blackGroup4(): Buffer {
  const horizontal = "001";
  const [noWhite, sixteenBlack] = ["00110101", "0000010111"];
  const sameEdges = "11".repeat(side - 1);
  const end = "000000000001".repeat(2);
  const bits = horizontal + noWhite + sixteenBlack + sameEdges + end;
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)));
}

/** ITU-T T.88 as PDFs embed it: the facts of the page, then one region coded as above (MMR). */
function blackJbig2(): Buffer {
  const page = Buffer.concat([numbers(side, side, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([numbers(side, side, 0, 0), Buffer.from([0]), Buffer.from([1]), blackGroup4()]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

function segment(number: number, type: number, data: Buffer): Buffer {
  return Buffer.concat([numbers(number), Buffer.from([type, 0, 1]), numbers(data.length), data]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}

function object(number: number, body: string): Buffer {
  return Buffer.from(`${number} 0 obj\n${body}\nendobj\n`);
}

function stream(number: number, dictionary: string, data: Buffer): Buffer {
  const head = `${number} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from("\nendstream\nendobj\n")]);
}

function assembled(objects: readonly Buffer[]): Buffer {
  const header = Buffer.from("%PDF-1.7\n");
  let at = header.length;
  const offsets = objects.map((one) => {
    const offset = at;
    at += one.length;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([header, ...objects, Buffer.from(table + trailer)]);
}
