import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Writes docs/third-party-notices.md: every package that goes into the program (not the tools), its licence and the
 * licence's own text, from what is installed. Run after a dependency changes; `--check` only compares.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const target = join(root, "docs/third-party-notices.md");

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

function shippedPackages(): { path: string; name: string; version: string; licence: string }[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && !entry.dev && !entry.devOptional && existsSync(join(root, path)))
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version ?? "",
      licence: entry.license ?? "see its text",
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

function licenceText(path: string): string {
  const file = readdirSync(join(root, path)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!file) return "(The package carries no licence file; its licence is named above.)";
  return readFileSync(join(root, path, file), "utf8")
    .replaceAll("\r\n", "\n")
    .trim();
}

function notices(): string {
  const parts = shippedPackages().map(
    ({ path, name, version, licence }) =>
      `## ${name} ${version}\n\nLicence: ${licence}\n\n~~~text\n${licenceText(path)}\n~~~\n`,
  );
  const font = readFileSync(join(root, "resources/fonts/OFL.txt"), "utf8").trim();
  return [
    "# Third-party notices\n",
    "Written by `npm run notices` from the installed packages. Қалқан itself is under the licence in `LICENSE`.\n",
    `## Tinos (fonts in resources/fonts)\n\n~~~text\n${font}\n~~~\n`,
    ...parts,
  ].join("\n");
}

const text = notices();
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  process.stderr.write("docs/third-party-notices.md is not what is installed: run `npm run notices`.\n");
  process.exitCode = 1;
}
