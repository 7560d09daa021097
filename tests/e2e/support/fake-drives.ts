import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FakeDrive } from "./program.ts";

/**
 * A folder whose `lsblk` lists these drives and whose `gio` lets them go, to be put before the system's on PATH: the program
 * asks the system by these commands, and so needs no door for tests.
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
  await writeFile(join(folder, "drives"), `${lines.join("\n")}\n`);
  await writeFile(join(folder, "ejected"), "");
  const [listed, ejected] = [join(folder, "drives"), join(folder, "ejected")];
  await command(folder, "lsblk", `grep -v -F -f '${ejected}' '${listed}'`);
  // As the desktop's own does: `gio mount --eject PATH`.
  await command(folder, "gio", `printf 'MOUNTPOINT="%s"\n' "$3" >> '${ejected}'`);
  return folder;
}

async function command(folder: string, name: string, script: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}
