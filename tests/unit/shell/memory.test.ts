import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMemory } from "../../../electron/shell/memory.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-memory-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = () => join(folder, "user", "window.json");

describe("what the window remembers", () => {
  it("is nothing at first, and then what was kept", () => {
    const memory = openMemory(file());
    expect(memory.get()).toEqual({
      language: null,
      theme: "system",
      mode: null,
      dataFolder: null,
      window: null,
      place: null,
    });
    memory.keep({ language: "ru" });
    memory.keep({ dataFolder: "/data" });
    expect(openMemory(file()).get()).toEqual({
      language: "ru",
      theme: "system",
      mode: null,
      dataFolder: "/data",
      window: null,
      place: null,
    });
  });

  it("loses only the value that cannot be read", async () => {
    openMemory(file()).keep({ dataFolder: "/data" });
    const kept = JSON.parse(await readFile(file(), "utf8"));
    await writeFile(
      file(),
      JSON.stringify({
        ...kept,
        theme: "pink",
        language: "en",
        window: { x: "left" },
        place: "https://example.invalid",
      }),
    );
    expect(openMemory(file()).get()).toEqual({
      language: null,
      theme: "system",
      mode: null,
      dataFolder: "/data",
      window: null,
      place: null,
    });
  });

  it("is nothing where the file is damaged", async () => {
    openMemory(file()).keep({ language: "ru" });
    await writeFile(file(), '{"language": "r');
    expect(openMemory(file()).get().language).toBeNull();
  });

  it("lasts for this run where it cannot be written", () => {
    const memory = openMemory(join("/dev/null", "window.json"));
    memory.keep({ language: "ru" });
    expect(memory.get().language).toBe("ru");
  });
});
