import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { fileSize, fromSystemError, openToRead, readFileBytes, throwIfCancelled } from "#backend/files/index.ts";
import {
  decodeSignatureFile,
  digestStream,
  isSignatureFile,
  readSignatureFile,
  type SignatureFile,
  type SignedContent,
  signatureFileStart,
} from "#backend/signing/index.ts";
import type { VerifyOptions } from "./examination.ts";

/** Recognised by itself: a CMS file with the content inside, one without, one that could not be taken apart. */
export type SignatureFormat = "CMS-enveloping" | "CMS-detached" | "CMS";

/** A signature file with the file it signs. */
export interface SignedFile {
  /** Null where it only bears the name of a signature. */
  readonly format: SignatureFormat | null;
  readonly name: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Each a detached CMS of one signer. */
  readonly signatures: readonly Uint8Array[];
  /** What is signed, wherever it stood; null where it could not be had. */
  readonly entry: { readonly name: string; readonly size: number; readonly sha256: string } | null;
  readonly content: SignedContent;
}

const signatureExtensions: readonly string[] = [".p7s", ".p7m", ".cms", ".sig"];

/**
 * The largest signature file that is read: it is held in memory, with its content where that is inside. The largest annex
 * of a report in base64, and some room. Bytes.
 */
export const largestSignatureFile = 150_000_000;

/** Whether a file is to be read as a signature by itself: by its first bytes, and where they say nothing by its name. */
export async function isSignatureByItself(path: string): Promise<boolean> {
  const start = await firstBytes(path, signatureFileStart);
  if (isSignatureFile(start)) return true;
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  return !isZip && signatureExtensions.includes(extname(path).toLowerCase());
}

/** @throws KalqanError file.* */
async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  try {
    const file = await openToRead(path);
    try {
      const buffer = Buffer.alloc(count);
      const { bytesRead } = await file.read(buffer, 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}

/**
 * Reads a signature file and what it signs. Null where it is too large to be read.
 * @throws KalqanError file.* (also for the `content` that was named), internal.cancelled
 */
export async function readSignedFile(
  path: string,
  options: Pick<VerifyOptions, "signal" | "onBytes" | "content">,
): Promise<SignedFile | null> {
  const size = (await fileSize(path)) ?? 0;
  if (size > largestSignatureFile) return null;
  const bytes = await collect(watched(path, options));
  const file = readSignatureFile(decodeSignatureFile(bytes));
  const own = {
    format: isSignatureFile(bytes) ? formatOf(file) : null,
    name: basename(path),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    signatures: file.signatures,
  };
  if (file.content) return { ...own, ...inside(path, file.content) };
  return { ...own, ...(await beside(path, file, options)) };
}

function formatOf({ content, digests }: SignatureFile): SignatureFormat {
  if (content) return "CMS-enveloping";
  return digests.length > 0 ? "CMS-detached" : "CMS";
}

function inside(path: string, content: Uint8Array): Pick<SignedFile, "entry" | "content"> {
  const name = basename(withoutExtension(path) ?? path);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { entry: { name, size: content.length, sha256 }, content };
}

async function beside(
  path: string,
  { digests }: SignatureFile,
  options: Pick<VerifyOptions, "signal" | "onBytes" | "content">,
): Promise<Pick<SignedFile, "entry" | "content">> {
  const place = options.content ?? (await neighbour(path));
  if (place === null) return { entry: null, content: null };
  let size = 0;
  const counted = watched(place, {
    ...options,
    onBytes: (bytes) => {
      size += bytes;
      options.onBytes?.(bytes);
    },
  });
  const content = await digestStream(counted, [...digests, "SHA-256"]);
  const sha256 = Buffer.from(content.get("SHA-256") ?? []).toString("hex");
  return { entry: { name: basename(place), size, sha256 }, content };
}

/** `contract.pdf` beside `contract.pdf.p7s`; nothing is guessed. */
async function neighbour(path: string): Promise<string | null> {
  const place = withoutExtension(path);
  return place !== null && (await fileSize(place)) !== null ? place : null;
}

function withoutExtension(path: string): string | null {
  const extension = extname(path);
  return signatureExtensions.includes(extension.toLowerCase()) ? path.slice(0, -extension.length) : null;
}

async function* watched(path: string, { signal, onBytes }: Pick<VerifyOptions, "signal" | "onBytes">) {
  for await (const chunk of readFileBytes(path)) {
    throwIfCancelled(signal);
    onBytes?.(chunk.length);
    yield chunk;
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
