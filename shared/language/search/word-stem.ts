/*
 * Light stemming for search, over the folded alphabet of ../folding.ts: enough to find «қауіпсіздігіне» where
 * the plan says «қауіпсіздік», and «безопасностью» where it says «безопасность». Not a grammar.
 */

/** Kazakh plural, possessive and case endings, folded (ғ=г қ=к ң=н і=и …); they stack, so they are taken off one by one. */
const kazakhEndings = [
  ..."лар лер дар дер тар тер".split(" "),
  ..."ымыз имиз мыз миз ыныз иниз ныз низ".split(" "),
  ..."нын нин дын дин тын тин ны ни ды ди ты ти".split(" "),
  ..."нда нде да де та те ндан нден дан ден тан тен нан нен".split(" "),
  ..."га ге ка ке на не мен бен пен".split(" "),
  ..."сын син сы си ы и ын ин ым им а е".split(" "),
];

const russianEndings = [
  ..."ами ями ого его ому ему ыми ими".split(" "),
  ..."ов ев ей ой ий ый ая яя ое ее ие ые ом ем ам ям ах ях ых их ую юю ию ью ия ии".split(" "),
  ..."о у ю я ь".split(" "),
];

const endings = [...new Set([...kazakhEndings, ...russianEndings])];

/** What is left of a word must still say something. */
const shortestStem = 4;

/** A voiced or voiceless end changes before an ending: қауіпсіздік → қауіпсіздігі, кітап → кітабы. */
const changingEnd = /[кгпб]$/;

/** The stems of a folded word, the longest first; empty where nothing can be taken off it. */
export function stemsOf(word: string): string[] {
  const found = new Set<string>();
  let open = [word];
  while (open.length > 0) {
    const next = open.flatMap(shorterBy).filter((stem) => stem.length >= shortestStem && !found.has(stem));
    for (const stem of next) found.add(stem);
    open = [...new Set(next)];
  }
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function shorterBy(word: string): string[] {
  const without = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return changingEnd.test(word) ? [...without, word.slice(0, -1)] : without;
}
