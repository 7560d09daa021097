import { describe, expect, it } from "vitest";
import type { Drive } from "#shared/window-api.ts";
import { driveOf, sortedDrives, usedShare } from "../../../../renderer/screens/export/drive-list.ts";

const drive = (path: string, free: number | null = 500, size = 1_000): Drive => ({
  path,
  label: "",
  size,
  free,
  fileSystem: "exfat",
  serial: "",
  canEject: false,
});

describe("removable drives", () => {
  it("stand in the order of their places", () => {
    expect(sortedDrives([drive("F:\\"), drive("E:\\")]).map(({ path }) => path)).toEqual(["E:\\", "F:\\"]);
  });

  it("are found by a path on them, on either system", () => {
    const drives = [drive("E:\\"), drive("/media/user"), drive("/media/user/FLASH")];
    expect(driveOf("E:\\есеп\\a.asice", drives)?.path).toBe("E:\\");
    expect(driveOf("/media/user/FLASH", drives)?.path).toBe("/media/user/FLASH");
    expect(driveOf("/media/user/FLASH/есеп", drives)?.path).toBe("/media/user/FLASH");
    expect(driveOf("/media/user/FLASHY", drives)?.path).toBe("/media/user");
    expect(driveOf("/home/user", drives)).toBeNull();
  });

  it("say how full they are, as far as the system says", () => {
    expect(usedShare(drive("E:\\", 250))).toBe(0.75);
    expect(usedShare(drive("E:\\", null))).toBeNull();
    expect(usedShare(drive("E:\\", 0, 0))).toBeNull();
    expect(usedShare(drive("E:\\", 2_000))).toBe(0);
  });
});
