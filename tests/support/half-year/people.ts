import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { ReportInput } from "#shared/report/input.ts";
import type { Random } from "./random.ts";

const surnames = [
  "Әлімханов",
  "Байжұманов",
  "Есенғалиев",
  "Қасымбеков",
  "Нұрланов",
  "Оразбаев",
  "Сәрсенбин",
  "Төлегенов",
];
const names = ["Айдос", "Бауыржан", "Ғалымжан", "Ерлан", "Жандос", "Қайрат", "Мақсат", "Нұржан"];
const fathers = ["Амангелдіұлы", "Болатұлы", "Дәуренұлы", "Ермекұлы", "Қанатұлы", "Сәкенұлы"];

const units = [
  { kk: "Цифрландыру департаменті", ru: "Департамент цифровизации" },
  { kk: "Ақпараттық қауіпсіздік басқармасы", ru: "Управление информационной безопасности" },
  { kk: "Ақпараттық технологиялар бөлімі", ru: "Отдел информационных технологий" },
];

/** Who prepares and heads, and the unit. Made up. */
export function peopleOf(code: string, random: Random): Pick<Required<ReportInput>, "people" | "unit"> {
  const isAkimat = findBody(originalPlan, code)?.kind === "akimat";
  const phone = `8 (7172) ${random.whole(10, 99)}-${random.whole(10, 99)}-${random.whole(10, 99)}`;
  const person = () => `${random.pick(surnames)} ${random.pick(names)} ${random.pick(fathers)}`;
  return {
    people: {
      preparer: { name: person(), position: { kk: "бас сарапшы", ru: "главный эксперт" }, phone, email: "" },
      head: {
        name: person(),
        position: isAkimat
          ? { kk: "әкімнің орынбасары", ru: "заместитель акима" }
          : { kk: "жауапты хатшы", ru: "ответственный секретарь" },
      },
    },
    unit: random.pick(units),
  };
}
