/** Kazakh letters as those without a Kazakh keyboard type them, and ё as most people write it. */
const plainLetters: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};

const kazakhLetter = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "g");

/** The two dots of ё, parted from their letter by NFD. */
const diaeresis = /\u0308/g;

/**
 * The form in which texts are stored for search and queries are compared with them: lower case, ә=а ғ=г қ=к ң=н ө=о
 * ұ=ү=у һ=х і=и ё=е, every white space a plain space, Unicode NFC. Folding what is folded changes nothing.
 */
export function foldForSearch(text: string): string {
  return foldSimple(text) ?? foldAny(text);
}

function foldAny(text: string): string {
  // Lower case after NFD and NFD again after it: some capitals are made, or come apart, only then.
  return text
    .normalize("NFD")
    .toLowerCase()
    .normalize("NFD")
    .replace(diaeresis, "")
    .replace(kazakhLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, " ")
    .normalize("NFC");
}

const space = 0x20;

/** Letters and signs that are one character each, with nothing to be taken apart: nearly all there are. */
const simpleCharacter = /^[\s!-~А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»№–—…„“”]$/;

/** What each simple character folds to, by its code; 0 = it is none. */
function foldsByCode(): Uint16Array {
  return Uint16Array.from({ length: "№".charCodeAt(0) + 1 }, (_, code) => {
    const character = String.fromCharCode(code);
    return simpleCharacter.test(character) ? foldAny(character).charCodeAt(0) : 0;
  });
}

/** Made when the first text is folded: not every program that has this folds one. */
interface SimpleFolding {
  readonly folds: Uint16Array;
  /** Where a text is folded. */
  readonly room: Uint16Array;
  readonly utf16: TextDecoder;
}
let made: SimpleFolding | null = null;

function simpleFolding(): SimpleFolding {
  made ??= { folds: foldsByCode(), room: new Uint16Array(8_192), utf16: new TextDecoder("utf-16le") };
  return made;
}

/** A text of simple characters alone, folded; null = another. An answer's texts are folded each time they are shown. */
function foldSimple(text: string): string | null {
  const { folds, room, utf16 } = simpleFolding();
  const units = text.length <= room.length ? room : new Uint16Array(text.length);
  let end = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const folded = folds[text.charCodeAt(at)] ?? 0;
    if (folded === 0) return null;
    if (folded !== space || last !== space) {
      units[end] = folded;
      end += 1;
    }
    last = folded;
  }
  return utf16.decode(units.subarray(0, end));
}
