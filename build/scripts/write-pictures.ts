import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { languages } from "../../shared/language/language.ts";

/*
 * Takes the pictures of the guide and of the README from the screenshots that the end-to-end tests left
 * (`npm run guide:pictures` takes those first), each with few colours so that it is small. Wants pngquant.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** The guide's pictures, by the name under which tests/e2e/reach looks at a screen. */
const guidePictures = {
  home: "home-begun",
  report: "report-37",
  checks: "checks-errors",
  preview: "preview-draft",
  sign: "sign-certificate",
  export: "export",
  verify: "verify-valid",
  plan: "plan-filled",
};

const readmePictures = {
  "screen-home": "kk-light-home-begun",
  "screen-report": "ru-light-report-37",
  "screen-verify": "kk-dark-verify-valid",
};

/** No picture is larger, in bytes: it is taken with as many colours as that allows, and enough to tell a status by. */
const largest = 90_000;
const colours = [128, 96, 64];

function shrink(screenshot: string, target: string): void {
  const source = join(root, "tests/e2e/screenshots", `${screenshot}.png`);
  if (!existsSync(source)) throw new Error(`${source} is not there: npm run guide:pictures takes it`);
  mkdirSync(dirname(target), { recursive: true });
  for (const number of colours) {
    const options = ["--force", "--strip", "--speed", "1", "--nofs", "--output", target, String(number), source];
    const { status, stderr, error } = spawnSync("pngquant", options, { encoding: "utf8" });
    if (status !== 0) throw new Error(`pngquant: ${error?.message ?? stderr}`);
    if (statSync(target).size <= largest) return;
  }
  throw new Error(`${target} is larger than ${largest} bytes`);
}

for (const language of languages) {
  for (const [name, screen] of Object.entries(guidePictures)) {
    shrink(`${language}-light-${screen}`, join(root, "docs/guide/pictures", language, `${name}.png`));
  }
}
for (const [name, screenshot] of Object.entries(readmePictures)) {
  shrink(screenshot, join(root, "docs/pictures", `${name}.png`));
}
