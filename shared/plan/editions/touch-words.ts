import type { Language } from "../../language/language.ts";
import { translate } from "../../language/translator.ts";
import type { Deadline, Plan } from "../schema.ts";
import { deadlineWords } from "./plan-words.ts";
import type { Touch } from "./touched.ts";

/** What an edition means for a body's report, as one sentence. `plan`: the edition that came. */
export function touchWords(touch: Touch, plan: Plan, language: Language): string {
  const say = (data: Readonly<Record<string, string | number>> = {}) =>
    translate(language, `editions.touched.${touch.kind}`, data);
  const nameOf = (code: string | null) =>
    plan.bodies.find((body) => body.code === code)?.abbreviation[language] ?? code ?? "—";
  const roleOf = (role: "executor" | "lead" | "byAgreement") => translate(language, `cli.plan.roles.${role}`);
  switch (touch.kind) {
    case "removed":
    case "notMine":
    case "words":
      return say({ measure: touch.measure });
    case "added":
    case "mine":
      return say({ measure: touch.measure, role: roleOf(touch.role) });
    case "role":
      return say({ measure: touch.measure, from: roleOf(touch.from), to: roleOf(touch.to) });
    case "deadline":
      return say({
        measure: touch.measure,
        from: wordsOf(touch.from, language),
        to: wordsOf(touch.to, language),
      });
    case "money":
      return translate(language, touch.asked ? "editions.touched.money" : "editions.touched.moneyNot", {
        measure: touch.measure,
      });
    case "ownName":
      return say();
    case "ownBin":
      return say({ bin: touch.bin ?? "—" });
    case "ownEnd":
      return touch.successor === null
        ? translate(language, "editions.touched.ownEndNobody")
        : say({ successor: nameOf(touch.successor) });
    case "addressee":
      return say({ from: nameOf(touch.from), to: nameOf(touch.to) });
  }
}

function wordsOf(deadline: Deadline, language: Language): string {
  return deadlineWords(deadline)?.[language] ?? "—";
}
