import type { DataFolder } from "#shared/window-api.ts";

/** The data folder, with what the window has seen of it so far. */
export interface FolderHistory {
  readonly folder: DataFolder;
  /** No folder was ever chosen, and none has been open since: this is the first start. */
  readonly isFirst: boolean;
  /** The folder that was open last; null = none yet. */
  readonly openedPath: string | null;
  /** The folder that was refused last and has not been opened since: it may be under restoration. */
  readonly refusedPath: string | null;
}

/** `opened` stays where an open folder is lost: what is typed must not go from the screen. */
export type Stage = "waiting" | "firstStart" | "refused" | "opened";

/** The history with one more thing told by the shell. */
export function withFolder(history: FolderHistory | null, folder: DataFolder): FolderHistory {
  const isFirst = folder.state === "absent" || (folder.state !== "open" && history?.isFirst === true);
  const openedPath = folder.state === "open" ? folder.path : (history?.openedPath ?? null);
  return { folder, isFirst, openedPath, refusedPath: refusedPathAfter(history, folder) };
}

function refusedPathAfter(history: FolderHistory | null, folder: DataFolder): string | null {
  if (folder.state === "refused") return folder.path;
  return folder.state === "open" ? null : (history?.refusedPath ?? null);
}

/** What is to be shown. */
export function stageOf(history: FolderHistory | null): Stage {
  if (history === null) return "waiting";
  const { folder, isFirst, openedPath, refusedPath } = history;
  switch (folder.state) {
    case "open":
      return "opened";
    case "absent":
      return "firstStart";
    case "opening":
    case "refused":
      if (isFirst) return "firstStart";
      if (folder.path === openedPath) return "opened";
      return folder.path === refusedPath ? "refused" : "waiting";
  }
}
