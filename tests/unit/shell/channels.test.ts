import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contract } from "#shared/api.ts";
import { apiChannels } from "#shared/channels.ts";
import { evaluatedModule } from "../../../build/plugins/evaluated-module.ts";

const root = join(import.meta.dirname, "../../..");

describe("the list of channels", () => {
  it("is the contract's, method by method", () => {
    const methods = Object.entries(contract).flatMap(([capability, group]) =>
      Object.keys(group).map((method) => `${capability}.${method}`),
    );
    expect(apiChannels.map(({ capability, method }) => `${capability}.${method}`)).toEqual(methods);
  });

  it("is worked out by the build, so that no schema goes into the sandbox", async () => {
    const file = join(root, "shared/channels.ts");
    const load = evaluatedModule(file).load as (id: string) => Promise<string | null>;
    expect(await load("/another/file.ts")).toBeNull();
    const code = await load(file);
    expect(code).toBe(`export const apiChannels = ${JSON.stringify(apiChannels)};`);
  });
});

describe("electron", () => {
  const sources = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name));

  it("is imported by shell and preload alone", () => {
    const importers = ["shared", "electron", "renderer"]
      .flatMap(sources)
      .filter((file) => /from "electron(\/|")/.test(readFileSync(join(root, file), "utf8")));
    expect(importers.filter((file) => !/^electron[\\/](shell|preload)[\\/]/.test(file))).toEqual([]);
    expect(importers.length).toBeGreaterThan(0);
  });
});
