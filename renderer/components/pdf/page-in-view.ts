/** Where a page stands in what scrolls: its upper edge and its height, CSS pixels. */
export interface PagePlace {
  readonly top: number;
  readonly height: number;
}

/** The page (from 1) that is read now: the last one that begins above the middle of the window. 1 where there is none. */
export function pageInView(places: readonly PagePlace[], scrollTop: number, windowHeight: number): number {
  const middle = scrollTop + windowHeight / 2;
  const above = places.findLastIndex(({ top }) => top <= middle);
  return Math.max(0, above) + 1;
}

/** The number of a page as somebody typed it, brought within the document; null where it is none. */
export function typedPage(text: string, pages: number): number | null {
  if (!/^\s*\d{1,5}\s*$/.test(text)) return null;
  return Math.min(pages, Math.max(1, Number(text)));
}
