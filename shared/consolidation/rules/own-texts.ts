import { codeOf, unprintableIn } from "../../language/print-coverage.ts";
import { hasHiddenCharacters } from "../../report/text.ts";
import { type ConsolidationRule, finds } from "../finding.ts";

const mostNamed = 5;

/** What ҚАӨМ itself has written: nobody signs what is not seen, or what no typeface can print. */
export const checkOwnTexts: ConsolidationRule = ({ content }) =>
  content.measures.flatMap(({ measure, summary, jointText, lead }) => {
    const texts = [summary, ...(lead === null && jointText !== null ? [jointText.text] : [])];
    const written = texts.flatMap(({ kk, ru }) => [kk, ru]);
    const unprintable = [...new Set(written.flatMap((text) => [...unprintableIn(text)]))];
    const named = unprintable.slice(0, mostNamed).map((character) => `${character} ${codeOf(character)}`);
    const characters = named.join(", ") + (unprintable.length > mostNamed ? ", …" : "");
    return [
      ...(written.some(hasHiddenCharacters) ? [finds("warning", "summary.hiddenCharacters", { measure })] : []),
      ...(unprintable.length > 0 ? [finds("warning", "summary.unprintable", { measure }, { characters })] : []),
    ];
  });
