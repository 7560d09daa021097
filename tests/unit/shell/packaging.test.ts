import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { unbundledPackages } from "../../../build/unbundled-packages.ts";
import bundles from "../../../build/vite.node.config.ts";

const root = join(import.meta.dirname, "../../..");
// electron-builder's own libraries, of the version that packages.
const fromBuilder = createRequire(fileURLToPath(import.meta.resolve("electron-builder")));
const yaml = fromBuilder("js-yaml");
const { validateConfiguration } = fromBuilder("app-builder-lib/out/util/config/config");
const { FileMatcher, getNodeModuleFileMatcher } = fromBuilder("app-builder-lib/out/fileMatcher");
const configuration = yaml.load(readFileSync(join(root, "build/electron-builder.yml"), "utf8"));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What electron-builder would pack of the program's dependencies for 64-bit Windows, by its own rules. */
function packedModules(): string[] {
  const macros = (text: string) => text.replace(/\$\{platform\}/g, "win32").replace(/\$\{arch\}/g, "x64");
  const packager = { config: configuration, debugLogger: { isEnabled: false } };
  const { patterns } = getNodeModuleFileMatcher(root, "/packed", macros, {}, packager);
  const dependencies = globSync(Object.keys(lockedDependencies()), { cwd: root });
  return dependencies.flatMap((dependency) => {
    const filter = new FileMatcher(join(root, dependency), "/packed", macros, patterns).createFilter();
    return globSync(`${dependency}/**/*`, { cwd: root }).filter((path) => {
      const stat = statSync(join(root, path));
      return stat.isFile() && filter(join(root, path), Object.assign(stat, { moduleFullFilePath: path }));
    });
  });
}

/** What npm installs for the program itself, and electron-builder takes along. */
function lockedDependencies(): Record<string, unknown> {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const packages = Object.entries<{ dev?: boolean; devOptional?: boolean }>(lock.packages);
  return Object.fromEntries(packages.filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional));
}

const log = { isEnabled: false, add: () => undefined };

describe("the package", () => {
  it("is described as electron-builder understands it", async () => {
    await expect(validateConfiguration(configuration, log)).resolves.toBeUndefined();
    // And that check can fail.
    await expect(validateConfiguration({ ...configuration, asarr: true }, log)).rejects.toThrow("asarr");
  });

  it("has the fuses blown that let others run code in the program's name, and those set that tie it to its archive", () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
    });
    expect(configuration.asar).toBe(true);
  });

  it("has its icons: every size that Linux asks for, and one file for Windows with the large one", () => {
    const icons = readdirSync(join(root, configuration.linux.icon));
    for (const size of [16, 32, 48, 128, 256, 512]) expect(icons).toContain(`${size}x${size}.png`);
    const ico = readFileSync(join(root, configuration.win.icon));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico.readUInt8(6 + 16 * at));
    // 256 is written as 0.
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 0]);
  });

  it("is installed for one person or for all, in Kazakh and Russian, word for word", () => {
    const { nsis, win, linux, directories } = configuration;
    expect(nsis).toMatchObject({ oneClick: false, allowElevation: true, installerLanguages: ["kk_KZ", "ru_RU"] });
    expect([...win.target, ...linux.target]).toEqual(["nsis", "portable", "deb", "AppImage"]);
    const read = (name: string) => readFileSync(join(root, directories.buildResources, name), "utf8");
    const include = readFileSync(join(root, nsis.include), "utf8");
    const said = (lcid: number) =>
      [...include.matchAll(new RegExp(`LangString (\\w+) ${lcid} "`, "gu"))].map(([, id]) => id);
    const templates = join(dirname(fromBuilder.resolve("app-builder-lib/package.json")), "templates/nsis");
    const sentences = ["messages.yml", "assistedMessages.yml"].flatMap((file) =>
      Object.entries<Record<string, string>>(yaml.load(readFileSync(join(templates, file), "utf8"))),
    );
    expect(sentences.length).toBeGreaterThan(20);
    expect(said(1087).sort()).toEqual(sentences.map(([id]) => id).sort());
    expect(said(1049)).toEqual(
      expect.arrayContaining(sentences.filter(([, { ru }]) => ru === undefined).map(([id]) => id)),
    );
    // What NSIS itself says: a line for each of its names, none left in another language.
    const language = read("Kazakh.nlf").split("\n");
    const named = language.flatMap((line, at) => (line.startsWith("# ^") ? [[line, language[at + 1] ?? ""]] : []));
    expect(named).toHaveLength(85);
    const own = new Set(["# ^Branding", "# ^UnDirSubText"]);
    expect(named.filter(([name = "", text = ""]) => !own.has(name) && !/\p{Script=Cyrillic}/u.test(text))).toEqual([]);
    for (const name of ["Kazakh.nlf", "Kazakh.nsh", "installer.nsh"]) expect(read(name).codePointAt(0)).toBe(0xfeff);
  });

  it("begins with the built shell and leaves tests, and so the stand-in, at home", () => {
    expect(manifest.main).toBe("dist/shell/main.js");
    expect(configuration.files).toContain("!tests/**");
  });

  it("keeps threads' programs under the archive's integrity check: one file each that is handed over as text", () => {
    // What is unpacked could be changed unnoticed; only native code has to be.
    expect(configuration.asarUnpack).toEqual(["**/*.node"]);
    for (const [name, folder] of [
      ["backendThread", "backend"],
      ["cliThread", "cli"],
    ] as const) {
      const { build } = bundles.environments?.[name] ?? {};
      expect(build?.outDir).toBe(join(root, "dist", folder));
      const { input, output, external } = build?.rolldownOptions ?? {};
      expect(Object.keys(input ?? {})).toEqual(["verification-worker"]);
      // A text has no place of its own: it can import nothing that lies beside it.
      expect(output).toMatchObject({ format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false });
      expect(external).toEqual([/^node:/]);
    }
  });

  it("carries of all installed libraries only those that the bundles load from outside", () => {
    const packed = packedModules();
    const packages = new Set(packed.map((path) => path.split("/")[1]));
    expect([...packages]).toEqual(unbundledPackages);
    expect(packed).toContain("node_modules/better-sqlite3/lib/index.js");
    expect(packed.filter((path) => path.endsWith(".node"))).toEqual([
      "node_modules/better-sqlite3/prebuilds/win32-x64.node",
    ]);
    expect(packed.filter((path) => /\.(?:c|cpp|h)$/.test(path))).toEqual([]);
  });
});
