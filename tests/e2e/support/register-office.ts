import { originalPlan } from "#shared/plan/plan.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import type { ReportInput } from "#shared/report/input.ts";
import { dayOfSigning, type Ministry, openMinistry } from "#tests/support/intake/ministry.ts";

/** The day on which ҚАӨМ's officer sits down: two days after reports were due. */
export const officeDay = "2018-07-12";

/**
 * ҚАӨМ's data folder after an intake: БҒМ's report with a correction, ІІМ's and СІМ's; one that waits for a BIN to be
 * compared; one of the half-year before; and the key of ҚАӨМ's head. All went through the use cases.
 */
export async function prepareRegister(): Promise<{
  readonly dataDir: string;
  readonly drive: string;
  readonly headKey: string;
  /** Whose window may be opened now: its own data folder is closed. More bodies may report to it. */
  readonly ministry: Ministry;
}> {
  const ministry = await openMinistry();
  const person = { name: "Үлгілиев Сынақ", position: { kk: "Сарапшы", ru: "Эксперт" }, phone: "", email: "" };
  await ministry.backend.api.settings.set({
    ...{ mode: "qaom", body: "QAOM", preparer: person, head: person, noticeAcknowledged: true },
  });
  const bgm = await ministry.reporter("BGM", "2018-H1", dayOfSigning, answers);
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  await bgm.correct();
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  for (const code of ["IIM", "SIM"]) {
    const body = await ministry.reporter(code, "2018-H1", dayOfSigning, answers);
    await ministry.takeIn([await body.send(ministry.drive)]);
  }
  const earlier = await ministry.reporter("AKM", "2017-H2", new Date("2018-01-15T05:00:00Z"), answers);
  await ministry.takeIn([await earlier.send(ministry.drive)]);
  const waiting = await ministry.reporter("QARZHY", "2018-H1", dayOfSigning, answers);
  await ministry.takeIn([await waiting.send(ministry.drive)], { confirmBins: false });
  const headKey = await (await ministry.reporter("QAOM")).keyFile();
  await ministry.backend.close();
  return { dataDir: ministry.dataDir, drive: ministry.drive, headKey, ministry };
}

/** Some measures done, some not; one tells of trained people, one of money that was not given. */
function answers(measure: number): Partial<ReportInput["entries"][number]> {
  const { completionForm } = findMeasure(originalPlan, measure);
  if (measure % 3 === 0) {
    return {
      status: "notDone",
      reason: {
        kk: "Республикалық бюджеттен қаражат бөлінбегендіктен, іс-шараны орындау келесі жартыжылдыққа шегерілді.",
        ru: "Средства из республиканского бюджета не выделены, исполнение перенесено на следующее полугодие.",
      },
    };
  }
  if (completionForm === "info-qaom" && measure % 2 === 0) return { status: "done" };
  return {
    status: "inProgress",
    text: {
      kk: `${measure}-іс-шара бойынша ақпараттық қауіпсіздік саласындағы 120 маманның біліктілігін арттыру курстары ұйымдастырылды, оқыту бағдарламасы келісілді.`,
      ru: "Организованы курсы повышения квалификации 120 специалистов в области информационной безопасности, программа обучения согласована.",
    },
  };
}
