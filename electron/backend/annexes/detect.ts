import { fileTypeFromBuffer } from "file-type";
import { fromSystemError, openToRead, type ReadableFile } from "#backend/files/index.ts";
import { isCms } from "./cms.ts";
import type { AnnexMediaType } from "./media-type.ts";
import { detectZip } from "./zip.ts";

const plain: Readonly<Record<string, AnnexMediaType>> = {
  "application/pdf": "application/pdf",
  "image/jpeg": "image/jpeg",
  "image/png": "image/png",
  "image/apng": "image/png",
  "image/tiff": "image/tiff",
};

/**
 * Tells a file's type by its content, whatever it is called; null where it is none that may be an annex. Nothing is
 * unpacked. Raises `file.unreadable`, `file.notFound`.
 */
export async function detectMediaType(path: string): Promise<AnnexMediaType | null> {
  try {
    const file = await openToRead(path);
    try {
      return await detect(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}

async function detect(file: ReadableFile): Promise<AnnexMediaType | null> {
  const { size } = file;
  const start = await readAt(file, 0, Math.min(4_100, size));
  if (start.toString("latin1", 0, 2) === "PK") {
    return detectZip(start, size, (from, length) => readAt(file, from, length));
  }
  if (isCms(start)) return "application/cms";
  const found = await fileTypeFromBuffer(start);
  return plain[found?.mime ?? ""] ?? null;
}

async function readAt(file: ReadableFile, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.subarray(0, bytesRead);
}
