import type { DynamicContent } from "pdfmake/interfaces";
import type { MessageKey } from "#shared/language/translator.ts";
import { page } from "./page.ts";

/** Above every page, on the right: the restricted-use mark, where it is set. `sides` are the page's margins, points. */
export function restrictedMark(
  isSet: boolean,
  say: (key: MessageKey) => string,
  sides: { readonly left: number; readonly right: number } = page,
): DynamicContent {
  return () =>
    isSet
      ? { text: say("documents.restricted"), bold: true, alignment: "right", margin: [sides.left, 28, sides.right, 0] }
      : null;
}
