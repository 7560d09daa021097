import { tmpdir } from "node:os";
import type { Systeminformation } from "systeminformation";
import { describe, expect, it } from "vitest";
import { listDrives } from "../../../electron/shell/drives.ts";

const device = (part: Partial<Systeminformation.BlockDevicesData>): Systeminformation.BlockDevicesData =>
  ({
    name: "sdb1",
    type: "part",
    fsType: "exfat",
    mount: tmpdir(),
    size: 8e9,
    label: "ESEP",
    removable: true,
    ...part,
  }) as never;

describe("the list of drives", () => {
  it("holds what can be taken out and is mounted, with what is free there", async () => {
    const drives = await listDrives(async () => [
      device({}),
      device({ mount: "/", label: "system", removable: false }),
      device({ mount: "", type: "disk" }),
      device({ mount: "[SWAP]" }),
    ]);
    expect(drives).toMatchObject([{ path: tmpdir(), label: "ESEP", fileSystem: "exfat" }]);
    expect(drives[0]?.free).toBeLessThanOrEqual(drives[0]?.size ?? 0);
  });

  it("names a Windows drive by its root, not by the folder last used on it", async () => {
    expect(await listDrives(async () => [device({ mount: "Q:" })])).toEqual([
      {
        path: "Q:\\",
        label: "ESEP",
        size: 8e9,
        free: null,
        fileSystem: "exfat",
        serial: "",
        canEject: expect.any(Boolean),
      },
    ]);
  });

  it("is empty where the system does not say", async () => {
    expect(await listDrives(() => Promise.reject(new Error("no lsblk")))).toEqual([]);
  });
});
