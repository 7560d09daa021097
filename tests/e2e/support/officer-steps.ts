import type { IntakeDecision } from "#shared/intake/decision.ts";
import type { Clerk } from "./clerk.ts";

/** How long a drive of eighty packages may take on a machine that has other work, ms. */
const patience = 240_000;

/** To the screen of intake. */
export async function openIntake({ page, hand, t, heading }: Clerk): Promise<void> {
  const navigation = page.getByRole("navigation", { name: t("app.frame.navigation") });
  await hand.press(navigation.getByRole("link", { name: t("app.screens.intake") }));
  await heading("app.screens.intake").waitFor();
  await page.getByRole("table").waitFor();
}

/** Takes a drive in, to the end; resolves once the counts stand there as told. */
export async function takeDriveIn(
  { page, program, hand, button, t }: Clerk,
  drive: string,
  counts: Partial<Readonly<Record<IntakeDecision, number>>>,
): Promise<void> {
  await program.dialogs.answer(drive);
  await hand.press(button("intake.screen.folder"));
  const said = Object.entries(counts).map(([decision, count]) =>
    t(`intake.counted.${decision as IntakeDecision}`, { count }),
  );
  await page.getByText(said.join(" · ")).waitFor({ timeout: patience });
}

/** Ticks all BINs that came for the first time, after comparing them, and confirms them; resolves once none of them is left. */
export async function confirmNewBins({ page, hand, t, button, heading }: Clerk, count: number): Promise<void> {
  const list = heading("intake.bins.title", { count });
  await list.waitFor({ timeout: patience });
  if (count > 1) await hand.tick(page.getByRole("checkbox", { name: t("intake.bins.all") }));
  else await hand.tick(page.getByRole("region", { name: t("intake.bins.title", { count }) }).getByRole("checkbox"));
  await hand.press(button("intake.bins.confirm", { count }));
  await list.waitFor({ state: "detached", timeout: patience });
}
