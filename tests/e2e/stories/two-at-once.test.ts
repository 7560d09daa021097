import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { openMinistry, storyDay } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";

it("started once more: the first window comes to the front as it was left, the second start ends", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const program = await launchProgram({ language: "kk", now: storyDay, dataDir: ministry.dataDir });
  const clerk = clerkAt(program, "kk", "mouse");
  await clerk.goTo("plan");
  await program.window.minimise();
  expect((await program.window.state()).window).toMatchObject({ minimised: true });
  const { window: before } = await program.window.state();
  await program.startSecond();
  await expect.poll(async () => (await program.window.state()).window?.minimised).toBe(false);
  const { window: after, windows } = await program.window.state();
  expect(windows).toBe(1);
  expect(after?.focused).toBeGreaterThan(before?.focused ?? 0);
  expect(await clerk.heading("app.screens.plan").isVisible()).toBe(true);
});

it("a command works in the data folder: the window says which, touches nothing, and goes on once it is done", async () => {
  const ministry = await openMinistry();
  await prepareData(ministry, "begun");
  const command = await openBackend({ dataDir: ministry.dataDir, holder: "cli", clock: () => new Date() });
  try {
    const program = await launchProgram({ language: "ru", now: storyDay, dataDir: ministry.dataDir });
    const clerk = clerkAt(program, "ru", "mouse");
    const { page, hand, button, heading } = clerk;
    await heading("app.folder.title").waitFor();
    const why = page.getByRole("alert");
    await why.getByText(`${process.pid}`).waitFor();
    expect(await why.textContent()).toContain(ministry.dataDir);
    expect(await button("app.folder.other").isVisible()).toBe(true);

    const refused = refusedOnceMore(page);
    await hand.press(button("app.common.retry"));
    await refused;
    await why.getByText(`${process.pid}`).waitFor();
    await command.close();
    await hand.press(button("app.common.retry"));
    await heading("home.title", { halfYear: "2018-H1" }).waitFor();
  } finally {
    await command.close();
  }
});

/** Resolves when the shell has tried to open the folder anew, in vain. */
function refusedOnceMore(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let isTrying = false;
        window.kalqan.shell.onDataFolder(({ state }) => {
          if (state === "opening") isTrying = true;
          if (isTrying && state === "refused") resolve();
        });
      }),
  );
}
