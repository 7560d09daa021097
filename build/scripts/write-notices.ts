import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledPackagesFolder } from "../plugins/bundled-packages.ts";
import { unbundledPackages } from "../unbundled-packages.ts";
import { buildIfStale } from "./build.ts";

/*
 * Writes docs/third-party-notices.md: every package that goes into the program (not the tools), its licence and the
 * licence's own text. What goes in is what the bundles say they were made of, and what they load beside them. Run after a
 * dependency changes; `--check` only compares.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const target = join(root, "docs/third-party-notices.md");

const fontLicences = [
  ["Tinos", "OFL.txt"],
  ["Noto Sans Symbols 2", "OFL-NotoSansSymbols2.txt"],
  ["Noto Emoji", "OFL-NotoEmoji.txt"],
] as const;

/** What packages carry of others' work and is shipped with them: the files that say so, under the package. */
const carriedLicences: Readonly<Record<string, readonly string[]>> = {
  "pdfjs-dist": [
    "wasm/LICENSE_JBIG2",
    "wasm/LICENSE_PDFJS_JBIG2",
    "wasm/LICENSE_OPENJPEG",
    "wasm/LICENSE_PDFJS_OPENJPEG",
  ],
};

interface ShippedPackage {
  /** Under the checkout. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

async function shippedPackages(): Promise<ShippedPackage[]> {
  await buildIfStale();
  const lists = globSync(`${bundledPackagesFolder}/*.json`, { cwd: root });
  const bundled = lists.flatMap((list) => JSON.parse(readFileSync(join(root, list), "utf8")) as string[]);
  const beside = [...unbundledPackages, "electron"].map((name) => `node_modules/${name}`);
  const shipped = [...new Set([...bundled, ...beside])].map(describe);
  const named = new Map(shipped.map((one) => [`${one.name} ${one.version}`, one]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function describe(path: string): ShippedPackage {
  const manifest = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")) as Record<string, unknown>;
  const { name, version, license } = manifest;
  return { path, name: String(name), version: String(version), licence: String(license ?? "see its text") };
}

function licenceText(path: string): string {
  const file = readdirSync(join(root, path)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!file) return "(The package carries no licence file; its licence is named above.)";
  return readText(join(path, file));
}

function readText(path: string): string {
  return readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n").trim();
}

async function notices(): Promise<string> {
  const parts = (await shippedPackages()).map(({ path, name, version, licence }) =>
    [
      `## ${name} ${version}\n\nLicence: ${licence}\n\n~~~text\n${licenceText(path)}\n~~~\n`,
      ...(carriedLicences[name] ?? []).map((file) => `${file}:\n\n~~~text\n${readText(join(path, file))}\n~~~\n`),
    ].join("\n"),
  );
  const fonts = fontLicences.map(([name, file]) => {
    const text = readFileSync(join(root, "resources/fonts", file), "utf8").trim();
    return `## ${name} (fonts in resources/fonts)\n\n~~~text\n${text}\n~~~\n`;
  });
  return [
    "# Third-party notices\n",
    "Written by `npm run notices` from what the bundles were made of and what is packed beside them. Қалқан itself is under the",
    "licence in `LICENSE`. Electron brings the notices of Chromium and Node.js in files of its own (`LICENSES.chromium.html`).\n",
    ...fonts,
    ...parts,
  ].join("\n");
}

const text = await notices();
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  process.stderr.write("docs/third-party-notices.md is not what is installed: run `npm run notices`.\n");
  process.exitCode = 1;
}
