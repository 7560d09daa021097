import type { DataFolder } from "#shared/window-api.ts";
import type { Backend } from "./backend.ts";
import type { Memory } from "./memory.ts";
import type { Switches } from "./switches.ts";

/** Opens the folder that this start is for: the one of the command line, else the one remembered, else none yet. */
export async function openKnownFolder(backend: Backend, memory: Memory, { data }: Switches): Promise<void> {
  const { dataFolder } = memory.get();
  if (data !== null) await backend.open(data, true);
  else if (dataFolder !== null) await backend.open(dataFolder, false);
}

/** Opens the folder that a person chose, and remembers it if that worked. */
export async function chooseFolder(
  backend: Backend,
  memory: Memory,
  { path, create }: { path: string; create: boolean },
): Promise<DataFolder> {
  const folder = await backend.open(path, create);
  if (folder.state === "open") memory.keep({ dataFolder: folder.path });
  return folder;
}
