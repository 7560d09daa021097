/** A file that was pasted: copied in the file manager, or a picture that has no file, such as a screenshot. */
export type PastedFile = { readonly path: string } | { readonly file: File };

/**
 * The files on the clipboard; none where a text is there as well: a spreadsheet or a document puts a picture of what was
 * copied beside its words, and it is the words that are meant.
 */
export function pastedFiles(
  clipboard: Pick<DataTransfer, "files" | "types">,
  pathOf: (file: File) => string,
): PastedFile[] {
  if (clipboard.types.includes("text/plain")) return [];
  return [...clipboard.files].map((file) => {
    // As browsers call a picture that has no file.
    const path = file.name === "image.png" ? "" : pathOf(file);
    return path === "" ? { file } : { path };
  });
}
