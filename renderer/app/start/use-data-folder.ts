import { useEffect, useState } from "react";
import { type FolderHistory, withFolder } from "./stage.ts";

/** The data folder as the shell has it, and had it; null in the first moment, before it has told. */
export function useDataFolder(): FolderHistory | null {
  const [history, setHistory] = useState<FolderHistory | null>(null);
  useEffect(() => window.kalqan.shell.onDataFolder((folder) => setHistory((before) => withFolder(before, folder))), []);
  return history;
}
