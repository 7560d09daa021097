import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
// electron-builder's own libraries, of the version that packages.
const fromBuilder = createRequire(fileURLToPath(import.meta.resolve("electron-builder")));
const yaml = fromBuilder("js-yaml");
const { validateConfiguration } = fromBuilder("app-builder-lib/out/util/config/config");
const configuration = yaml.load(readFileSync(join(root, "build/electron-builder.yml"), "utf8"));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

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

  it("begins with the built shell and leaves tests, and so the stand-in, at home", () => {
    expect(manifest.main).toBe("dist/shell/main.js");
    expect(configuration.files).toContain("!tests/**");
  });
});
