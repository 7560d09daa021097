import type { Content } from "pdfmake/interfaces";
import type { Say } from "./input.ts";

/** What stands where the filter leaves nothing. */
export function nothingLeft(say: Say): Content {
  return { text: say("register.filter.nothing"), italics: true, alignment: "center", margin: [0, 12, 0, 0] };
}
