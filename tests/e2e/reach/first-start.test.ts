import { it } from "vitest";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry, storyDay } from "../support/ministry.ts";
import { look } from "../support/reach.ts";

it("every step of the first start can be read, used and fits", async () => {
  const ministry = await openMinistry();
  const program = await launchProgram({ language: "kk", now: storyDay });
  const { page, hand, heading, button, t } = clerkAt(program, "kk", "mouse");
  for (const step of ["language", "folder", "mode", "body", "people", "protection", "notice"] as const) {
    await heading(`firstStart.${step}.title`).waitFor();
    if (step === "body") await page.getByRole("radio").first().waitFor();
    await look(program, `first-start-${step}`);
    if (step === "folder") {
      await program.dialogs.answer(ministry.dataDir);
      await hand.press(button("app.common.change"));
      await page.waitForFunction((path) => document.querySelector("input")?.value === path, ministry.dataDir);
    }
    if (step === "body") {
      await page.getByRole("searchbox").fill("БҒМ");
      await hand.choose(page.getByRole("radio").first());
    }
    if (step === "notice") await hand.tick(page.getByRole("checkbox", { name: t("firstStart.notice.acknowledge") }));
    if (step !== "notice") await hand.press(button("app.common.next"));
  }
});
