import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { requireRoomFor } from "#backend/exchange/require-room.ts";
import { freeSpace } from "#backend/files/index.ts";
import { largestOnFat, requireRoom } from "#backend/files/volume.ts";
import {
  consolidatedFileName,
  editionFileName,
  headPackageFileName,
  partFileName,
  receiptFileName,
  refusalFileName,
  reportPackageFileName,
} from "#shared/package/file-name.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const tooLarge = { total: 1, largest: { name: "kalqan.db", size: largestOnFat + 1 } };

describe("before anything is written to a drive", () => {
  it.each(["vfat", "FAT32", "msdos", "fat16"])(
    "a file of 4 GB is refused where the file system is %s",
    async (kind) => {
      const checking = requireRoom(temporaryFolder(), tooLarge, "backup.noSpace", async () => kind);
      await expect(checking).rejects.toMatchObject({ code: "file.tooLargeForDrive", data: { path: "kalqan.db" } });
    },
  );

  it.each(["exfat", "NTFS", "ext4", "apfs", ""])("%s takes it", async (kind) => {
    await requireRoom(temporaryFolder(), tooLarge, "backup.noSpace", async () => kind);
  });

  it("the system is not asked what file system it is where every one will do", async () => {
    const kind = vi.fn(async () => "vfat");
    const fitting = { total: 1, largest: { name: "a", size: largestOnFat } };
    await requireRoom(temporaryFolder(), fitting, "exchange.noSpace", kind);
    expect(kind).not.toHaveBeenCalled();
  });

  it("all files together must have room, but those that lie there already", async () => {
    const folder = temporaryFolder();
    const half = Math.ceil((await freeSpace(folder)) * 0.6);
    await requireRoomFor(folder, [{ fileName: "a", size: half }]);
    const both = [
      { fileName: "a", size: half },
      { fileName: "b", size: half },
    ];
    await expect(requireRoomFor(folder, both)).rejects.toMatchObject({
      code: "exchange.noSpace",
      data: { path: folder, needed: half * 2 },
    });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, "a"), "");
    await requireRoomFor(folder, both);
    await expect(requireRoomFor(join(folder, "gone"), both)).rejects.toMatchObject({ code: "exchange.folderMissing" });
  });
});

it("every name that is given to a package can stand on FAT32, whatever its parts", () => {
  const packageId = "0190c7a0-0000-7000-8000-0123456789ab";
  const body = `A${"Z".repeat(31)}`;
  const report = { halfYear: "2018-H1", body, version: 2 ** 31, packageId };
  const part = { halfYear: "2018-H1", body: { code: body }, partId: packageId, created: "2018-07-05T06:00:00Z" };
  const answer = { halfYear: "2018-H1", body: { code: body }, version: 1 };
  const names = [
    reportPackageFileName(report),
    headPackageFileName(report),
    refusalFileName(report),
    consolidatedFileName(report),
    editionFileName({ editionId: packageId, edition: 2 ** 31 }),
    ...(["handedOver", "forLead", "returned"] as const).map((way) => partFileName({ ...part, way })),
    receiptFileName({ receiptId: packageId, answers: [answer] as never }),
    receiptFileName({ receiptId: packageId, answers: [answer, answer] as never }),
  ];
  for (const name of names) {
    // What FAT and Windows forbid: these letters, controls, a dot or space at the end; 255 letters at most, ".part" besides.
    expect(name).not.toMatch(/["*/:<>?\\|\p{Cc}]|[. ]$/u);
    expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    expect(`.${name}.part`.length).toBeLessThanOrEqual(255);
  }
});
