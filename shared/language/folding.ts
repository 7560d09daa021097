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

/** Texts of letters that are one character each, with nothing to be taken apart: nearly all there are. */
const simpleText = /^[\s!-~А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»№–—…„“”]*$/;
const simpleLetter = new RegExp(`[ё${Object.keys(plainLetters).join("")}]`, "g");

/** The two dots of ё, parted from their letter by NFD. */
const diaeresis = /\u0308/g;

/**
 * The form in which texts are stored for search and queries are compared with them: lower case, ә=а ғ=г қ=к ң=н ө=о
 * ұ=ү=у һ=х і=и ё=е, every white space a plain space, Unicode NFC. Folding what is folded changes nothing.
 */
export function foldForSearch(text: string): string {
  if (simpleText.test(text)) {
    const letters = text.toLowerCase().replace(simpleLetter, (letter) => plainLetters[letter] ?? "е");
    return letters.replace(/\s+/g, " ");
  }
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
