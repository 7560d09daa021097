/** Columns of a page of text: what the terminal has, within bounds in which lines can be read; 80 where there is none. */
export function pageWidth(columns: number | undefined): number {
  return Math.min(100, Math.max(60, columns ?? 80));
}

/** Breaks a text into lines of at most `width` columns, at spaces; its own line breaks stay, and a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => wrapWords(paragraph.split(" "), width));
}

/** As `wrap`, but a longer word is cut, at a hyphen or slash where it has one: for the cells of a table. */
export function wrapCell(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) =>
    wrapWords(
      paragraph.split(" ").flatMap((word) => cutWord(word, width)),
      width,
    ),
  );
}

/** Wrapped lines, each behind `indent` spaces. */
export function indented(text: string, width: number, indent: number): string[] {
  return wrap(text, width - indent).map((line) => (line === "" ? "" : " ".repeat(indent) + line));
}

/** Columns a text takes: letters with their marks as one. The program's texts hold no wide characters. */
export function columnsOf(text: string): number {
  return text.normalize("NFC").replaceAll(/\p{M}/gu, "").length;
}

/** A text filled with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

function wrapWords(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function cutWord(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const joint = Math.max(word.lastIndexOf("-", width - 1), word.lastIndexOf("/", width - 1));
  const cut = joint > 0 ? joint + 1 : width;
  return [word.slice(0, cut), ...cutWord(word.slice(cut), width)];
}
