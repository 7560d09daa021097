import { open } from "node:fs/promises";
import { fromSystemError } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import { dateSchema } from "#shared/plan/schema.ts";
import { type OptionName, type OptionValues, required } from "./options.ts";

/** A password is one line; whatever is larger is another file by mistake. */
const largestPasswordFile = 10_000;

/** The day of an option that was given, `YYYY-MM-DD`. Error: usage.badDate {option, value}. */
export function readDate(options: OptionValues, name: OptionName): string {
  const value = required(options, name);
  if (!dateSchema.safeParse(value).success) throw new KalqanError("usage.badDate", { option: `--${name}`, value });
  return value;
}

/** Noon of a day in Asia/Almaty: the same calendar day whichever offset the zone had in that year. */
export function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00+06:00`);
}

/** The half-year of `--period`. Error: calendar.unknownHalfYear. */
export function readPeriod(options: OptionValues): HalfYear {
  return parseHalfYear(required(options, "period"));
}

/** The BIN of `--bin`. Error: usage.badBin {value}. */
export function checkBin(value: string): string {
  if (!/^\d{12}$/.test(value)) throw new KalqanError("usage.badBin", { value });
  return value;
}

/** The certificate of `--ncalayer-pin`: a SHA-256 however it was written down, as 64 lower-case digits. Error: usage.badDigest {value}. */
export function checkDigest(value: string): string {
  const digest = value.replace(/[\s:]/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new KalqanError("usage.badDigest", { value });
  return digest;
}

/**
 * The password in a file: its text without a byte order mark and without the line end that editors add.
 * Errors: file.notFound, file.unreadable, usage.passwordFileNotText {path}.
 */
export async function readPassword(path: string): Promise<string> {
  const bytes = await readAtMost(path, largestPasswordFile);
  if (bytes === null) throw new KalqanError("usage.passwordFileNotText", { path });
  const password = textOf(bytes, path).replace(/\r?\n$/, "");
  // A second line is not part of a password: the file is another one, or holds several.
  if (/[\r\n]/.test(password)) throw new KalqanError("usage.passwordFileNotText", { path });
  return password;
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new KalqanError("usage.passwordFileNotText", { path }, { cause: error });
  }
}

/** A file's bytes, or null where it has more than `limit`. Errors: file.notFound, file.unreadable. */
export async function readAtMost(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path);
    try {
      const chunks: Uint8Array[] = [];
      let size = 0;
      // Counted while reading: a pipe or a device tells no size beforehand, and may never end.
      for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > limit) return null;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}
