import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const path = fileURLToPath(new URL("../../../package-lock.json", import.meta.url));
const { packages } = JSON.parse(readFileSync(path, "utf8")) as { packages: Readonly<Record<string, Locked>> };

/** The places where a package finds what it asks for: in its own folder, or in one above it. */
function placesOf(name: string, place: string): string[] {
  const folders = place
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  return [`node_modules/${name}`, ...folders.map((folder) => `${folder}/node_modules/${name}`)];
}

// A registry that lacks another platform's package makes npm leave it out of the lock, and `npm ci` then refuses everywhere.
test("the lock names the packages of every platform, not only of the machine it was written on", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(name, place).some((found) => found in packages)),
  );
  expect(missing).toEqual([]);
});
