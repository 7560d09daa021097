import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type LoopDisk, makeLoopDisk } from "./disk/loop-disk.ts";

/** Where the torture happens, and what this machine allows. */
export interface Machine {
  /** For the data folders. */
  readonly folder: string;
  /** For what is written out: a drive of its own. */
  readonly drive: string;
  /** Files of the harness: no power is ever cut there. */
  readonly desk: string;
  /** Null where this machine lets nobody mount a file system: then processes are killed, and no power is cut. */
  readonly disk: LoopDisk | null;
  readonly driveDisk: LoopDisk | null;
  /** Brings to the disks what the harness itself has written there. */
  readonly settle: () => void;
  readonly dispose: () => Promise<void>;
}

export async function makeMachine(place: string): Promise<Machine> {
  const desk = join(place, "desk");
  mkdirSync(desk, { recursive: true });
  const disk = await makeLoopDisk(place, "disk", 2_000);
  const driveDisk = disk === null ? null : await makeLoopDisk(place, "drive", 1_000);
  const plain = (name: string): string => {
    mkdirSync(join(place, name), { recursive: true });
    return join(place, name);
  };
  return {
    folder: disk?.folder ?? plain("disk"),
    drive: driveDisk?.folder ?? plain("drive"),
    ...{ desk, disk, driveDisk },
    settle: () => {
      for (const one of [disk, driveDisk]) if (one !== null) execFileSync("sync", ["-f", one.folder]);
    },
    dispose: async () => {
      await disk?.dispose();
      await driveDisk?.dispose();
    },
  };
}
