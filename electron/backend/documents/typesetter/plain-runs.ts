import type { Coverage, Face, FontFile, Glyph, Run, Substitution } from "./parts.ts";

/*
 * Shaping asks of every word which script it is in and which features of the typeface that script wants. Almost every word of
 * ours comes out as it went in: one glyph for each letter, side by side.
 */

/** Letters, digits and marks that stand alone from left to right in Latin, Cyrillic and Kazakh; no joining marks, nothing hidden. */
const plain =
  /^[ -~\u00A0-\u00AC\u00AE-\u017F\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u203E\u20A0-\u20BF\u2116\u2122]*$/u;

/** Lets a face set a word of plain letters without shaping it, where no substitution of the typeface can begin at one of them. */
export function setPlainly(face: Face): void {
  const shaped = face.layoutRun.bind(face);
  const glyphs = plainGlyphs(face.font);
  face.layoutRun = (text, features) => {
    if (features !== undefined || !plain.test(text)) return shaped(text, features);
    const found: Glyph[] = [];
    for (let index = 0; index < text.length; index += 1) {
      const glyph = glyphs(text.charCodeAt(index));
      if (glyph === null) return shaped(text);
      found.push(glyph);
    }
    return sideBySide(found, face.scale);
  };
}

function sideBySide(glyphs: readonly Glyph[], scale: number): Run {
  let advanceWidth = 0;
  const positions = glyphs.map((glyph) => {
    const width = glyph.advanceWidth * scale;
    advanceWidth += width;
    return { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
  });
  return { glyphs, positions, advanceWidth };
}

/** The glyph of a letter; null where the typeface may put something else in its place. */
function plainGlyphs(font: FontFile): (code: number) => Glyph | null {
  const known = new Map<number, Glyph | null>();
  let replaced: ReadonlySet<number> | undefined;
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    replaced ??= replacedGlyphs(font);
    const glyph = font.glyphForCodePoint(code);
    const own = replaced.has(glyph.id) ? null : glyph;
    known.set(code, own);
    return own;
  };
}

/** The glyphs at which a substitution of the font may begin, of whatever feature (OpenType, "GSUB"). */
function replacedGlyphs({ GSUB: table }: FontFile): ReadonlySet<number> {
  const replaced = new Set<number>();
  for (let index = 0; index < (table?.lookupList.length ?? 0); index += 1) {
    for (const one of table?.lookupList.get(index).subTables ?? []) {
      for (const coverage of coveragesOf(one)) addCovered(coverage, replaced);
    }
  }
  return replaced;
}

function coveragesOf(one: Substitution): readonly Coverage[] {
  if (one.extension !== undefined) return coveragesOf(one.extension);
  const [context] = one.coverages ?? [];
  const [chained] = one.inputCoverage ?? [];
  return [one.coverage, context, chained].filter((coverage) => coverage !== undefined);
}

function addCovered({ glyphs = [], rangeRecords = [] }: Coverage, to: Set<number>): void {
  for (const glyph of glyphs) to.add(glyph);
  for (const { start, end } of rangeRecords) {
    for (let glyph = start; glyph <= end; glyph += 1) to.add(glyph);
  }
}
