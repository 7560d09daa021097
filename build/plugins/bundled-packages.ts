import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** Where each bundle's list of packages lies, under the checkout; not packed. */
export const bundledPackagesFolder = "dist/packages";

/**
 * Writes for each bundle which packages it was made of, as folders under `root`: for the third-party notices.
 * @param name of a bundle that has no environments of its own
 */
export function bundledPackages(root: string, name?: string): Plugin {
  return {
    name: "kalqan:bundled-packages",
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].flatMap((id) => packageFolder(id) ?? []));
      const paths = [...folders].filter((folder) => folder.startsWith(root)).map((folder) => folder.slice(root.length));
      const target = join(root, bundledPackagesFolder);
      mkdirSync(target, { recursive: true });
      writeFileSync(
        join(target, `${name ?? this.environment.name}.json`),
        `${JSON.stringify(paths.sort(), null, 2)}\n`,
      );
    },
  };
}

/** The folder of the package that a module belongs to; null for one of ours and for what the bundler itself puts in. */
function packageFolder(id: string): string | null {
  const marker = "/node_modules/";
  const path = id.replace(/^\0/, "").replace(/\?.*$/, "");
  const at = path.lastIndexOf(marker);
  if (at < 0) return null;
  const [first = "", second = ""] = path.slice(at + marker.length).split("/");
  const folder = join(path.slice(0, at), marker, first.startsWith("@") ? `${first}/${second}` : first);
  return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}
