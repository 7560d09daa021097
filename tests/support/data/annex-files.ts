import { storedZip } from "./stored-zip.ts";

/** A small PDF; `text` makes it another file. */
export function pdf(text = "бұйрық"): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n`);
}

const derCms = Buffer.concat([Buffer.from("308201f406092a864886f70d010702", "hex"), Buffer.alloc(485)]);
const pngHeader = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

/** One file of each kind that may be an annex, and of each form it comes in. */
export const allowedFiles: readonly (readonly [name: string, mediaType: string, bytes: Buffer])[] = [
  ["бұйрық.pdf", "application/pdf", pdf()],
  ["photo.JPG", "image/jpeg", Buffer.from("ffd8ffe000104a46494600010101004800480000ffd9", "hex")],
  [
    "scan.png",
    "image/png",
    Buffer.concat([pngHeader, Buffer.from("0000000049444154789c0000000049454e44ae426082", "hex")]),
  ],
  ["scan.tif", "image/tiff", Buffer.concat([Buffer.from("49492a0008000000", "hex"), Buffer.alloc(64)])],
  ["scan.tiff", "image/tiff", Buffer.concat([Buffer.from("4d4d002a00000008", "hex"), Buffer.alloc(64)])],
  [
    "есеп.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    storedZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
  ],
  [
    "кесте.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    storedZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>" }),
  ],
  [
    "a.odt",
    "application/vnd.oasis.opendocument.text",
    storedZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }),
  ],
  [
    "a.ods",
    "application/vnd.oasis.opendocument.spreadsheet",
    storedZip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
  ],
  ["a.zip", "application/zip", storedZip({ "1.txt": "мәтін" })],
  ["empty.zip", "application/zip", storedZip({})],
  [
    "a.asice",
    "application/vnd.etsi.asic-e+zip",
    storedZip({ mimetype: "application/vnd.etsi.asic-e+zip", "1.txt": "", "META-INF/signature001.p7s": "" }),
  ],
  ["b.asice", "application/vnd.etsi.asic-e+zip", storedZip({ "1.txt": "", "META-INF/signatures0.xml": "<x/>" })],
  ["a.cms", "application/cms", derCms],
  ["indefinite.p7s", "application/cms", Buffer.concat([Buffer.from("308006092a864886f70d010702a080", "hex"), derCms])],
  ["pem.cms", "application/cms", Buffer.from(`-----BEGIN CMS-----\n${derCms.toString("base64")}\n-----END CMS-----\n`)],
  ["bare.cms", "application/cms", Buffer.from(derCms.toString("base64"))],
];

/** Files that are none of the allowed kinds, whatever they are called. */
export const refusedFiles: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["program.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
  ["text.docx", Buffer.from("Жай мәтін, құжат емес.\n".repeat(20))],
  ["old.doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])],
  ["macros.xlsx", storedZip({ "[Content_Types].xml": "", "xl/workbook.xml": "", "xl/vbaProject.bin": "x" })],
  ["slides.pptx", storedZip({ "[Content_Types].xml": "", "ppt/presentation.xml": "" })],
  ["slides.odp", storedZip({ mimetype: "application/vnd.oasis.opendocument.presentation", "content.xml": "" })],
  ["cut.zip", storedZip({ "1.txt": "мәтін", "2.txt": "мәтін" }).subarray(0, -30)],
  ["key.cms", Buffer.from("3082010a0282010100", "hex")],
  ["animated.gif", Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(50)])],
];
