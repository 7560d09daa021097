import { expect } from "vitest";
import type { Clerk } from "./clerk.ts";

/** Takes everything over from the half-year before in the measure's form that is open, as one step. */
export async function carryAllOver({ page, hand, t, button }: Clerk): Promise<void> {
  await hand.press(button("reportScreen.compare.open"));
  const dialog = page.getByRole("dialog");
  const all = dialog.getByRole("checkbox", { name: t("reportScreen.compare.all"), exact: true });
  if (!(await all.isChecked())) await hand.tick(all);
  await hand.press(dialog.getByRole("button").last());
  await dialog.waitFor({ state: "detached" });
  // Nothing is left that differs.
  await button("reportScreen.compare.open").waitFor({ state: "detached" });
}

/** A correction is opened over the signed report: version `version` stands there to be written in. */
export async function openCorrection({ page, hand, t, button }: Clerk, version: number): Promise<void> {
  await hand.press(button("reportScreen.state.correct"));
  const dialog = page.getByRole("dialog");
  await dialog.getByText(t("reportScreen.state.correctText", { version })).waitFor();
  await hand.press(dialog.getByRole("button", { name: t("reportScreen.state.correct"), exact: true }));
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => page.locator("#field-text-kk").getAttribute("readonly"), { timeout: 20_000 }).toBeNull();
}
