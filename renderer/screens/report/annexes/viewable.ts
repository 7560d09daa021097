/** How an annex is shown in the program; `none`: only by the program that made it. */
export type Viewing = "pdf" | "picture" | "none";

/** How an annex of this kind is shown. Browsers draw no TIFF, and office files are better seen where they were made. */
export function viewingOf(mediaType: string): Viewing {
  switch (mediaType) {
    case "application/pdf":
      return "pdf";
    case "image/jpeg":
    case "image/png":
      return "picture";
    default:
      return "none";
  }
}
