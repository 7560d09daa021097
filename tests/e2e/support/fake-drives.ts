import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FakeDrive } from "./program.ts";

/**
 * A folder whose `lsblk` lists these drives, to be put before the system's on PATH: the program asks the system for its
 * drives by that command, and so needs no door for tests.
 */
export async function fakeDrivesPath(userData: string, drives: readonly FakeDrive[]): Promise<string> {
  const folder = join(userData, "fake-commands");
  await mkdir(folder, { recursive: true });
  const lines = drives.map(({ path, label, fileSystem = "exfat" }, index) =>
    [
      `NAME="sd${String.fromCharCode(98 + index)}1"`,
      'TYPE="part"',
      'SIZE="8000000000"',
      `FSTYPE="${fileSystem}"`,
      `MOUNTPOINT="${path}"`,
      `UUID="0000-000${index}"`,
      'ROTA="0" RO="0" RM="1"',
      `LABEL="${label}"`,
      'MODEL="" OWNER="root" GROUP="disk"',
    ].join(" "),
  );
  const script = join(folder, "lsblk");
  await writeFile(script, `#!/bin/sh\ncat <<'END'\n${lines.join("\n")}\nEND\n`);
  await chmod(script, 0o755);
  return folder;
}
