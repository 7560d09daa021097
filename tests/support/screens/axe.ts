import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What axe finds wrong on the page as it stands: the rule and where, one line each; empty where all is well. */
export async function findAccessFaults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(async (): Promise<readonly AxeViolation[]> => {
    const { axe } = window as unknown as { axe: { run: (root: Document) => Promise<{ violations: AxeViolation[] }> } };
    return (await axe.run(document)).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
