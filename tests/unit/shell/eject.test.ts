import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { canEject, type EjectDeps, ejectDrive } from "../../../electron/shell/eject.ts";

/** A system with one drive that goes after so many looks at the list, as the command lets it. */
function systemWith({
  platform = "linux" as NodeJS.Platform,
  path = "/media/ESEP",
  goesAfter = 1,
  fails = false,
} = {}) {
  const ran: Parameters<EjectDeps["run"]>[0][] = [];
  let left = goesAfter;
  const deps: EjectDeps = {
    platform,
    drives: async () => (ran.length > 0 && left-- <= 0 ? [] : [{ path }]),
    run: async (command) => {
      ran.push(command);
      if (fails) throw new Error("target is busy");
    },
    pause: async () => undefined,
  };
  return { deps, ran };
}

describe("a drive is let go", () => {
  it.each([
    ["linux", "/media/ESEP", "gio", "/media/ESEP"],
    ["darwin", "/Volumes/ESEP", "diskutil", "/Volumes/ESEP"],
  ] as const)("on %s by the system's own command, and is done once it is gone", async (platform, path, file, last) => {
    const { deps, ran } = systemWith({ platform, path });
    await ejectDrive(path, deps);
    expect(ran.map((command) => [command.file, command.args.at(-1)])).toEqual([[file, last]]);
  });

  it("on Windows with its path as a value, never as a word of the command", async () => {
    const path = "E:\\'); Remove-Item C:\\ #";
    const { deps, ran } = systemWith({ platform: "win32", path, goesAfter: 3 });
    await ejectDrive(path, deps);
    expect(ran[0]?.file).toBe("powershell.exe");
    expect(ran[0]?.args.join(" ")).not.toContain("Remove-Item");
    expect(ran[0]?.env).toEqual({ KALQAN_DRIVE: path });
  });

  it("and is not where the system refuses, nor where it still is there after a while", async () => {
    for (const { deps } of [systemWith({ fails: true }), systemWith({ goesAfter: 1_000 })]) {
      await expect(ejectDrive("/media/ESEP", deps)).rejects.toMatchObject({ code: "drive.inUse" });
    }
  });

  it("only where it is among the drives: no command runs for any other path", async () => {
    const { deps, ran } = systemWith();
    await expect(ejectDrive("/", deps)).rejects.toMatchObject({ code: "drive.gone" });
    expect(ran).toEqual([]);
  });
});

it("is offered on Windows and macOS, on Linux where the desktop has the command", () => {
  const folder = temporaryFolder();
  expect(canEject("win32", "")).toBe(true);
  expect(canEject("darwin", "")).toBe(true);
  expect(canEject("linux", folder)).toBe(false);
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin", "gio"), "");
  chmodSync(join(folder, "bin", "gio"), 0o755);
  expect(canEject("linux", `${folder}${delimiter}${join(folder, "bin")}`)).toBe(true);
});
