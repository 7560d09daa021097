import { execFileSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/**
 * A file system of its own that is protected from writing, or null where this machine lets nobody mount one (a container
 * without the right to, or another system than Linux). Unmounted when the test ends.
 */
export function readOnlyDisk(): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder], { stdio: "ignore" }));
  return folder;
}
