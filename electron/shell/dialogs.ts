import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from "electron";
import { KalqanError } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { FilePurpose, FolderPurpose } from "#shared/window-api.ts";

/** File types by purpose; what each may really be, the backend looks at. */
const extensions: Readonly<Record<FilePurpose, readonly string[]>> = {
  annex: [
    "pdf",
    "jpg",
    "jpeg",
    "png",
    "tif",
    "tiff",
    "docx",
    "xlsx",
    "odt",
    "ods",
    "zip",
    "asice",
    "cms",
    "p7m",
    "p7s",
  ],
  package: ["asice", "sce", "asics", "scs", "zip", "p7s", "p7m", "cms", "sig"],
  keyFile: ["p12", "pfx"],
  inputFile: ["json"],
  trust: ["cer", "crt", "pem", "der", "crl"],
  qaom: ["cer", "crt", "pem", "der", "asice"],
  signedFile: [],
};

type Show = Pick<Dialog, "showOpenDialog" | "showSaveDialog">;

/** Asks for files. Empty when the person cancelled. */
export async function pickFiles(
  dialog: Show,
  window: BrowserWindow,
  language: Language,
  { purpose, multiple }: { purpose: FilePurpose; multiple: boolean },
): Promise<string[]> {
  const options: OpenDialogOptions = {
    title: translate(language, `shell.pick.${purpose}`),
    buttonLabel: translate(language, "shell.pick.choose"),
    filters: filtersFor(language, purpose),
    properties: multiple ? ["openFile", "multiSelections"] : ["openFile"],
  };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}

/** Asks for a folder. Null when the person cancelled. */
export async function pickFolder(
  dialog: Show,
  window: BrowserWindow,
  language: Language,
  purpose: FolderPurpose,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate(language, `shell.pickFolder.${purpose}`),
    buttonLabel: translate(language, "shell.pick.choose"),
    properties:
      purpose === "restore" || purpose === "intake" ? ["openDirectory"] : ["openDirectory", "createDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where, writes and reads back: whole or not at all. Errors: file.diskFull, notWritable, writeFailed {path}. */
export async function saveDocument(
  dialog: Show,
  window: BrowserWindow,
  language: Language,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: translate(language, "shell.save.title"),
    defaultPath: basename(name),
    filters: filtersForName(language, name),
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (canceled || !filePath) return null;
  await writeWhole(filePath, bytes);
  return filePath;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const beside = await mkdtemp(join(dirname(path), ".kalqan-"));
    try {
      const written = join(beside, "document");
      await writeFile(written, bytes, { flush: true });
      if (!(await readFile(written)).equals(bytes)) throw new Error("read back otherwise than it was written");
      await rename(written, path);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  } catch (error) {
    throw new KalqanError(writeFault(error), { path }, { cause: error });
  }
}

function writeFault(error: unknown) {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOSPC":
    case "EDQUOT":
      return "file.diskFull";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "file.notWritable";
    default:
      return "file.writeFailed";
  }
}

function filtersFor(language: Language, purpose: FilePurpose): FileFilter[] {
  const all = { name: translate(language, "shell.fileTypes.all"), extensions: ["*"] };
  // Anything may be signed.
  if (purpose === "signedFile") return [all];
  return [{ name: translate(language, `shell.fileTypes.${purpose}`), extensions: [...extensions[purpose]] }, all];
}

/** So that the dialog gives a name typed without one the extension that the document has. */
function filtersForName(language: Language, name: string): FileFilter[] {
  const extension = extname(name).slice(1);
  const own = extension === "" ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
  return [...own, { name: translate(language, "shell.fileTypes.all"), extensions: ["*"] }];
}
