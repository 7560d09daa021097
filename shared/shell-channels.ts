import type { ShellApi } from "./window-api.ts";

/** The questions a page may ask the shell itself; each is the channel `shell.<name>`. */
export const shellQuestions = [
  "pickFiles",
  "pickFolder",
  "saveDocument",
  "drives",
  "eject",
  "showInFolder",
  "print",
  "preferences",
  "setLanguage",
  "setMode",
  "setTheme",
  "setTitle",
  "notePlace",
  "dataFolder",
  "chooseDataFolder",
  "reload",
  "about",
  "programFacts",
  "noteFault",
  "quit",
] as const satisfies readonly (keyof ShellApi)[];
export type ShellQuestion = (typeof shellQuestions)[number];

/** What the shell tells its page, unasked. */
export interface PageEvents {
  readonly "shell.backendState": [state: Parameters<Parameters<ShellApi["onBackendState"]>[0]>[0]];
  readonly "shell.dataFolder": [folder: Parameters<Parameters<ShellApi["onDataFolder"]>[0]>[0]];
  readonly "shell.command": [command: Parameters<Parameters<ShellApi["onCommand"]>[0]>[0]];
  /** The window wants to close; answered with `shell.closingDone` once the page has saved what is typed. */
  readonly "shell.closing": [];
  readonly "job.progress": [job: string, progress: { step: string; done: number; total: number }];
}
export type PageEvent = keyof PageEvents;

/** Long work of the shell itself: as a job of the contract, on a channel of its own. */
export const restoreChannel = "shell.restoreBackup";

/** Plumbing between preload and shell that no page can reach. */
export const plumbing = {
  /** send(job): cancel a job of this page. */
  cancelJob: "job.cancel",
  /** send(): the page has saved what was typed. */
  closingDone: "shell.closingDone",
  /** invoke(): the present backend state and data folder, for a listener that has just begun to listen. */
  present: "shell.present",
} as const;
