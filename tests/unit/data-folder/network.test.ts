import { expect, test } from "vitest";
import { isNetworkPath, liesOnNetwork, parseMounts } from "#backend/data-folder/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const mounts = parseMounts(
  [
    "/dev/sda1 / ext4 rw 0 0",
    "//server/share /mnt/share cifs rw 0 0",
    "server:/home /home nfs4 rw 0 0",
    "/dev/sdb1 /home/local ext4 rw 0 0",
    "//s/b /mnt/two\\040words smb3 rw 0 0",
    "tmpfs /tmp tmpfs rw 0 0",
  ].join("\n"),
);

test.each([
  ["/mnt/share", true],
  ["/mnt/share/kalqan", true],
  ["/mnt/shared", false],
  ["/home/aigerim/kalqan", true],
  ["/home/local/kalqan", false],
  ["/mnt/two words/kalqan", true],
  ["/var/lib/kalqan", false],
  ["/tmp/kalqan", false],
  ["\\\\server\\share\\kalqan", true],
  ["//server/share/kalqan", true],
  ["\\\\?\\UNC\\server\\share", true],
  ["\\\\?\\C:\\kalqan", false],
  ["C:\\Users\\aigerim\\AppData", false],
])("%s lies on the network: %s", (path, expected) => {
  expect(isNetworkPath(path, mounts)).toBe(expected);
});

test("this machine's own temporary folder is not on the network, nor is one still to be made in it", async () => {
  const folder = temporaryFolder();
  expect(await liesOnNetwork(folder)).toBe(false);
  expect(await liesOnNetwork(`${folder}/to/be/made`)).toBe(false);
});
