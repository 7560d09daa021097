import { it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { proofs } from "#shared/report/evidence-of.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { look } from "../support/reach.ts";
import { openMeasure } from "../support/writing-steps.ts";

/** Bodies that between them report on every form of completion, with a measure of each. */
const measuresOf = { QAOM: [8, 18, 28, 31, 34, 35, 37, 38, 40], UQK: [19] } as const;

it.each(Object.entries(measuresOf))("the forms of completion that %s reports on", async (body, measures) => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun", { body, mode: body === "QAOM" ? "qaom" : "body" });
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, "kk", "mouse");
  const { page, hand, button, t } = clerk;
  for (const measure of measures) {
    await clerk.goTo("report");
    await openMeasure(clerk, measure);
    const form = originalPlan.edition.measures.find(({ number }) => number === measure)?.completionForm ?? "info-qaom";
    const list = proofs[form]?.list;
    if (list === undefined) throw new Error(`${form} asks for no list`);
    await hand.press(button(`reportScreen.evidence.add.${list}`));
    const row = page.getByRole("group", { name: t(`reportScreen.evidence.rows.${list}`, { number: 1 }), exact: true });
    await row.waitFor();
    if (form === "order") await hand.tick(row.getByRole("checkbox"));
    await look(program, `evidence-${form}`);
  }
});
