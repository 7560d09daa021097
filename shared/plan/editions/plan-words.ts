import { formatMonth } from "../../language/dates.ts";
import { type LocalisedText, languages } from "../../language/language.ts";
import { originalPlan } from "../plan.ts";
import type { CompletionForm, Deadline, Plan, Responsible } from "../schema.ts";

/*
 * The words that the plan's columns print, worked out from the data as the resolution writes them: an edition's own
 * measures and deadlines read like the rest of the table.
 */

/**
 * Column 5: «2018 жылғы қаңтар», «жыл сайын», «тұрақты», «қажеттілігіне қарай». Of a deadline after the Law the words of
 * the resolution's own such deadline, which is the only one there is; null for another number of months.
 */
export function deadlineWords(deadline: Deadline): LocalisedText | null {
  switch (deadline.kind) {
    case "month":
      return { kk: formatMonth(deadline.month, "kk"), ru: formatMonth(deadline.month, "ru") };
    case "yearly":
    case "permanent":
    case "asNeeded":
    case "afterLaw":
      return wordsOfTheResolution(deadline);
  }
}

function wordsOfTheResolution(deadline: Deadline): LocalisedText | null {
  const same = originalPlan.edition.measures.find(({ deadline: printed }) => {
    if (printed.kind === "afterLaw" && deadline.kind === "afterLaw") return printed.months === deadline.months;
    return printed.kind === deadline.kind;
  });
  return same?.deadlineText ?? null;
}

/** Column 3: as the plan prints that form where it does, else as the resolution did. */
export function formWords(plan: Plan, form: CompletionForm): LocalisedText {
  const measures = [...plan.edition.measures, ...originalPlan.edition.measures];
  return measures.find(({ completionForm }) => completionForm === form)?.completionFormText ?? { kk: "", ru: "" };
}

/** Columns 6 and 7 where nothing is spent: «талап етілмейді». */
export function noMoneyWords(): LocalisedText {
  const free = originalPlan.edition.measures.find(({ funding }) => funding.kind === "notRequired");
  return free?.expenditureText ?? { kk: "", ru: "" };
}

const roleWords = {
  executor: null,
  lead: { kk: "жинақтау", ru: "созыв" },
  byAgreement: { kk: "келісім бойынша", ru: "по согласованию" },
} as const;

/** Column 4: «ІІМ (жинақтау), ҰҚК (келісім бойынша)». */
export function responsibleWords(plan: Pick<Plan, "bodies">, responsible: readonly Responsible[]): LocalisedText {
  const words = languages.map((language) => {
    const names = responsible.map(({ body: code, role }) => {
      const name = plan.bodies.find((body) => body.code === code)?.abbreviation[language] ?? code;
      const said = roleWords[role]?.[language];
      return said === undefined ? name : `${name} (${said})`;
    });
    return [language, names.join(", ")] as const;
  });
  return Object.fromEntries(words) as LocalisedText;
}
