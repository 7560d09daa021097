import { expect } from "vitest";
import type { Clerk } from "./clerk.ts";
import { example, type Ministry } from "./ministry.ts";

/** Opens the head's key: with a wrong password first, which must cost nothing, then with the right one. */
export async function signAsHead(clerk: Clerk, { headKey }: Ministry): Promise<void> {
  const { page, hand, program, t, button, heading } = clerk;
  await program.dialogs.answer(headKey.keyFile);
  await hand.press(button("sign.key.choose"));
  const password = page.getByRole("textbox", { name: t("sign.key.password"), exact: true });
  await page.getByText("head.p12", { exact: true }).waitFor();

  await hand.fill(password, `${headKey.password}!`);
  await hand.press(button("sign.key.open"));
  await page.getByText(t("errors.signing.wrongPassword")).waitFor();
  expect(await page.getByText("head.p12", { exact: true }).isVisible()).toBe(true);

  await openKey(clerk, headKey.password);
  const [surname = ""] = example.people?.head?.name?.split(" ") ?? [];
  await page.getByText(surname.toUpperCase()).first().waitFor();
  // The body's BIN is not known to the program: a person says that these twelve digits are its own.
  await hand.press(button("sign.bin.confirm"));
  await page.getByText(t("sign.bin.same")).waitFor();
  await hand.press(button("sign.action.head"));
  await heading("sign.result.title").waitFor();
}

/** Signs once more with the head's key: the body's BIN is known from the first time. */
export async function signAgainAsHead(clerk: Clerk, { headKey }: Ministry): Promise<void> {
  const { page, hand, program, button, heading } = clerk;
  await program.dialogs.answer(headKey.keyFile);
  await hand.press(button("sign.key.choose"));
  await page.getByText("head.p12", { exact: true }).waitFor();
  await openKey(clerk, headKey.password);
  await hand.press(button("sign.action.head"));
  await heading("sign.result.title").waitFor();
}

async function openKey({ page, hand, t, heading }: Clerk, password: string): Promise<void> {
  await hand.fill(page.getByRole("textbox", { name: t("sign.key.password"), exact: true }), password);
  await page.keyboard.press("Enter");
  await heading("sign.certificate.title").waitFor();
}

/** From the signed report to a package on the drive of this name; the package's path. */
export async function exportToDrive(clerk: Clerk, label: string): Promise<string> {
  const { page, hand, button } = clerk;
  await hand.choose(page.getByRole("radio", { name: new RegExp(label, "u") }));
  await hand.press(button("export.action"));
  return exportedPath(clerk);
}

/** The path that is told once the package is written and was read back. */
export async function exportedPath({ page, heading, t }: Clerk): Promise<string> {
  await heading("export.doneTitle").waitFor();
  const place = page.locator("dt", { hasText: t("export.place") }).locator("+ dd");
  return (await place.textContent()) ?? "";
}

/** Has a package looked at on the verify screen, with this root believed; resolves once it is told valid. */
export async function verifyWithRoot(clerk: Clerk, path: string, root: string): Promise<void> {
  const { page, hand, program, t, button } = clerk;
  await program.dialogs.answer(path);
  await hand.press(page.getByRole("button", { name: t("verifyScreen.drop").replaceAll(/<\/?pick>/g, "") }));
  const card = page.getByRole("article");
  // Nobody but this ministry knows the authority of the tests.
  await card.getByText(t("verifyScreen.verdicts.INDETERMINATE")).first().waitFor();
  await program.dialogs.answer(root);
  await hand.press(button("verifyScreen.trust.add"));
  await hand.press(button("verifyScreen.trust.again"));
  await card.getByText(t("verifyScreen.sentences.TOTAL-PASSED")).waitFor();
  await card.getByText(t("verifyScreen.verdicts.TOTAL-PASSED")).first().waitFor();
}
