import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openDataFolder, restoreDataFolder } from "#backend/data-folder/index.ts";
import { isKalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

/** A system that says of everything below the temporary folder's `share` that it lies on a server. */
vi.mock("node:fs/promises", async (original) => {
  const actual = await original<typeof import("node:fs/promises")>();
  const { globSync, realpathSync } = await import("node:fs");
  const shares = () => globSync(join(realpathSync(tmpdir()), "kalqan-*", "share"));
  const mounts = () => shares().map((share) => `server:/data ${share} nfs4 rw 0 0`);
  const readFile = async (path: string, ...rest: never[]) =>
    path === "/proc/mounts" ? mounts().join("\n") : actual.readFile(path, ...rest);
  return { ...actual, readFile };
});

const options = { holder: "window", now: () => new Date("2018-07-05T06:00:00Z") } as const;

test("a data folder on the network is refused untouched, with the way out", async () => {
  const share = join(temporaryFolder(), "share");
  mkdirSync(share);
  const folder = join(share, "kalqan");
  const error = await openDataFolder(folder, options).catch((fault: unknown) => fault);
  if (!isKalqanError(error)) throw new Error("It was to be refused");
  expect(error).toMatchObject({ code: "database.networkFolder", data: { path: folder } });
  expect(existsSync(folder)).toBe(false);
  const { kk, ru } = describeError(error);
  expect([kk, ru]).toEqual([expect.stringContaining(folder), expect.stringContaining(folder)]);
  expect(ru).toMatch(/Выберите папку/);
  await expect(restoreDataFolder(folder, share, options)).rejects.toMatchObject({ code: "database.networkFolder" });
});
