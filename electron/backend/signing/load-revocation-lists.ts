import { stat } from "node:fs/promises";
import { keepBounded } from "#shared/bounded-map.ts";
import { KalqanError } from "#shared/errors.ts";
import { Asn1Error } from "./asn1-read.ts";
import { listFiles, readPem, readWholeFile } from "./material-files.ts";
import { type RevocationList, readRevocationList } from "./revocation-list.ts";

const listFile = /\.crl$/i;

/** A file's lists, for as long as the file stays what it was. */
interface Loaded {
  readonly stamp: string;
  readonly lists: readonly RevocationList[];
}

/** The files asked for last: НУЦ РК's list takes a second to read, index and check, so that is not done twice. */
const loaded = new Map<string, Loaded>();
const mostKept = 8;

/**
 * @param paths PEM or DER files, or folders whose `.crl` files are read
 * @throws KalqanError signing.revocationListUnreadable {path}, signing.revocationListBroken {path}
 */
export async function loadRevocationLists(paths: readonly string[]): Promise<RevocationList[]> {
  const lists: RevocationList[] = [];
  for (const path of paths) {
    for (const file of await listFiles(path, listFile, "signing.revocationListUnreadable")) {
      lists.push(...(await loadFile(file)));
    }
  }
  return lists;
}

async function loadFile(file: string): Promise<readonly RevocationList[]> {
  const stamp = await stampOf(file);
  const known = loaded.get(file);
  if (known?.stamp === stamp) return known.lists;
  const bytes = await readWholeFile(file, "signing.revocationListUnreadable");
  const blocks = readPem(bytes, "X509 CRL");
  const lists = (blocks.length > 0 ? blocks : [bytes]).map((block) => readNamed(block, file));
  loaded.delete(file);
  // A file that changed while it was read is read again next time.
  if ((await stampOf(file)) === stamp) keepBounded(loaded, file, { stamp, lists }, mostKept);
  return lists;
}

/** Changes whenever the file is written or another put in its place. */
async function stampOf(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
  } catch (error) {
    throw new KalqanError("signing.revocationListUnreadable", { path: file }, { cause: error });
  }
}

function readNamed(bytes: Uint8Array, path: string): RevocationList {
  try {
    return readRevocationList(bytes);
  } catch (error) {
    if (error instanceof Asn1Error) throw new KalqanError("signing.revocationListBroken", { path }, { cause: error });
    throw error;
  }
}
