import type { LocalisedText } from "#shared/language/language.ts";
import { deadlineStanding } from "#shared/plan/deadline.ts";
import { lastDay, parseHalfYear } from "#shared/plan/half-year.ts";
import { entersMoney } from "#shared/plan/money-owner.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { leadOf, type MeasureDuty, measuresOf } from "#shared/plan/responsibility.ts";
import type { Status } from "#shared/report/entry.ts";
import type { InputEntry } from "#shared/report/input.ts";
import { evidenceOf } from "./evidence.ts";
import type { Random } from "./random.ts";
import { notDoneTexts, reasons, textOf } from "./texts/index.ts";

/** What a body writes of every measure of its own in a half-year, in words and numbers that the seed decides. */
export function entriesOf(code: string, halfYear: string, random: Random): InputEntry[] {
  return measuresOf(originalPlan, code, parseHalfYear(halfYear)).map((duty) => entryOf(code, halfYear, duty, random));
}

function entryOf(code: string, half: string, { measure }: MeasureDuty, random: Random): InputEntry {
  const halfYear = parseHalfYear(half);
  const { number, completionForm, deadline } = measure;
  const lawInForce = originalPlan.edition.lawInForce.date;
  const { state } = deadlineStanding(deadline, { halfYear, day: lastDay(halfYear), lawInForce });
  const status = statusOf(state === "overdue", random);
  const isLate = status === "notDone" || (state === "overdue" && status !== "done");
  const proven = status === "done" || (status === "inProgress" && random.chance(40));
  const { next } = textOf(number);
  return {
    measure: number,
    status,
    text: narrative(number, status, random),
    ...(status !== "done" && { nextSteps: next }),
    ...(isLate && { reason: random.pick(reasons) }),
    ...(proven && { evidence: evidenceOf(completionForm, random) }),
    ...(status !== "notDone" && entersMoney(originalPlan, measure, code, halfYear) && { money: moneyOf(random) }),
    ...(leadOf(originalPlan, number, halfYear)?.code === code && { jointText: jointOf(number, random) }),
  };
}

/** Most is in hand; what is past its deadline is mostly done. */
function statusOf(overdue: boolean, random: Random): Status {
  if (random.chance(overdue ? 70 : 30)) return "done";
  return random.chance(85) ? "inProgress" : "notDone";
}

function moneyOf(random: Random): NonNullable<InputEntry["money"]> {
  return [{ amount: random.whole(1_000, 90_000) + random.whole(0, 9) / 10 }];
}

function narrative(measure: number, status: Status, random: Random): LocalisedText {
  if (status === "notDone") return random.pick(notDoneTexts);
  return withNumbers(random.pick(textOf(measure)[status]), random);
}

function jointOf(measure: number, random: Random): LocalisedText {
  const text = withNumbers(random.pick(textOf(measure).inProgress), random);
  return {
    kk: `Іс-шара бойынша органдардың ақпараты жинақталды. ${text.kk}`,
    ru: `Информация органов по мероприятию обобщена. ${text.ru}`,
  };
}

/** The larger number comes first: "of {n} planned {m} were trained" must be able to be true. */
function withNumbers({ kk, ru }: LocalisedText, random: Random): LocalisedText {
  const n = random.whole(21, 96);
  const m = random.whole(5, 20);
  const k = random.whole(2, 4);
  const put = (text: string) => text.replace("{n}", `${n}`).replace("{m}", `${m}`).replace("{k}", `${k}`);
  return { kk: put(kk), ru: put(ru) };
}
