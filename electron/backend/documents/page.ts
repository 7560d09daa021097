/** Millimetres to PDF points. */
const point = 72 / 25.4;

/** A4 upright, margins as state documents have them: 25 mm for binding, 15 mm right, 20 mm above and below. Points. */
export const page = {
  width: 210 * point,
  height: 297 * point,
  left: 25 * point,
  right: 15 * point,
  top: 20 * point,
  bottom: 20 * point,
} as const;

/** Width and height of what a page can hold between its margins. Points. */
export const textArea = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
} as const;

/** The same page across, bound at its upper edge: margins, and width and height between them. Points. */
export const landscape = {
  left: page.top,
  top: page.left,
  right: page.bottom,
  bottom: page.right,
  width: textArea.height,
  height: textArea.width,
} as const;

/** Type sizes. Points. */
export const typeSize = { title: 14, heading: 13, body: 12, table: 10, small: 9 } as const;

/** What stands where nothing was entered. */
export const blank = "—";
