import type { ShellPart } from "./electron-types.ts";

class StandInShell implements ShellPart {
  readonly shown: string[] = [];

  showItemInFolder(fullPath: string): void {
    this.shown.push(fullPath);
  }
}

export const shell = new StandInShell();
