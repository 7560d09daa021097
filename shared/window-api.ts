import type { Job, Progress } from "./api/method.ts";
import type { Api } from "./api.ts";
import type { CommandId } from "./commands.ts";
import type { LogData } from "./diagnostics/log-data.ts";
import type { ProgramFacts } from "./diagnostics/support-file.ts";
import type { ErrorRecord } from "./errors.ts";
import type { Language } from "./language/language.ts";
import type { Restored, RestoreOrder } from "./restore.ts";
import type { WorkMode } from "./settings.ts";

/** What a picked file is for: decides the title and the file types of the dialog. */
export const filePurposes = ["annex", "package", "keyFile", "inputFile", "trust", "qaom", "signedFile"] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** What a picked folder is for. */
export const folderPurposes = ["export", "dataFolder", "backup", "restore", "intake"] as const;
export type FolderPurpose = (typeof folderPurposes)[number];

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A removable drive that is mounted now. Sizes in bytes; `free` null where the system does not say. */
export interface Drive {
  /** Where it is mounted: `E:\`, `/media/user/FLASH`. Absolute. */
  readonly path: string;
  readonly label: string;
  readonly size: number;
  readonly free: number | null;
  /** As the system names it: `exfat`, `NTFS`, `vfat`; empty where it does not say. */
  readonly fileSystem: string;
  /** The volume's number, by which it is known again; empty where the system does not say. */
  readonly serial: string;
  /** Whether the program can ask the system to let it go. */
  readonly canEject: boolean;
}

/**
 * The backend process. `starting`: calls wait. `ready`: it answers. `restarting`: it died, calls under way were answered
 * with `backend.restarted`, new ones wait. `failed`: it died again and again, calls are answered with `backend.failed`.
 * With no folder open (see DataFolder) every call is answered with `backend.noFolder`.
 */
export const backendStates = ["starting", "ready", "restarting", "failed"] as const;
export type BackendState = (typeof backendStates)[number];

/** The data folder of this window. */
export interface DataFolder {
  /** Where it is; with `absent`, where it would be made. */
  readonly path: string;
  /** `absent`: none was ever chosen (first start). `refused`: chosen but not opened, `error` says why. */
  readonly state: "absent" | "opening" | "open" | "refused";
  /** Among others database.heldByOther, newer, damaged, foreign, networkFolder, missing, and file.*. */
  readonly error: ErrorRecord | null;
}

/** What the shell remembers of the window itself, known before any data folder is open. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** `YYYY-MM-DD` that the calendar takes for today, where the program was started with `--now`; null = the clock's. */
  readonly today: string | null;
  /** Where the page was (`#/report/27`) when the program ended otherwise than by being closed; said once. Null = nothing to go back to. */
  readonly place: string | null;
}

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
}

/** What the shell itself carries out for its page. Every promise may reject with an ErrorRecord. */
export interface ShellApi {
  /** Absolute paths; empty when the person cancelled. */
  pickFiles(request: { purpose: FilePurpose; multiple: boolean }): Promise<string[]>;
  /** Absolute path; null when the person cancelled. */
  pickFolder(request: { purpose: FolderPurpose }): Promise<string | null>;
  /** Asks where, writes `bytes` there and answers the path; null when the person cancelled. For pictures and PDFs shown. */
  saveDocument(request: { name: string; bytes: Uint8Array }): Promise<string | null>;
  /** The path of a file dropped on the page or picked in it; empty when it has none. */
  pathOfFile(file: File): string;
  /** Removable drives mounted now. */
  drives(): Promise<Drive[]>;
  /** Lets a drive go, so that it can be pulled out. Errors: drive.gone, drive.inUse. */
  eject(path: string): Promise<void>;
  /** Opens the system's file manager with this file or folder selected. */
  showInFolder(path: string): Promise<void>;
  /** Prints the page as it stands (its print styles), through the system's dialog. */
  print(): Promise<void>;
  preferences(): Promise<Preferences>;
  /** The language of menus, dialogs and the title from now on; remembered. */
  setLanguage(language: Language): Promise<void>;
  /** The work mode of the data folder that is shown: the menu offers what it has; remembered. */
  setMode(mode: WorkMode): Promise<void>;
  /** Light, dark or the system's: `prefers-color-scheme` of the page follows; remembered. */
  setTheme(theme: Theme): Promise<void>;
  /** Where the page is now, as `Preferences.place` will say it. */
  notePlace(place: string): Promise<void>;
  /** The part of the title before the program's name; empty = the name alone. */
  setTitle(title: string): Promise<void>;
  dataFolder(): Promise<DataFolder>;
  /**
   * Opens the folder (made if missing and `create`), remembers it and closes the one before. Where it is refused, the one
   * before stays open and the answer is `refused` with why. The folder that is open already, or failed: tried again.
   */
  chooseDataFolder(request: { path: string; create: boolean }): Promise<DataFolder>;
  /**
   * Makes the data folder what a backup says: the present state is kept first, the backend goes and comes back on the
   * restored folder. Refused or cancelled, it comes back on the folder as it was. Errors: backup.*, database.*, file.*
   */
  restoreBackup(order: RestoreOrder, onProgress?: (progress: Progress) => void): Job<Restored>;
  /** Loads the page anew: after a restore nothing that it remembers holds. */
  reload(): Promise<void>;
  about(): Promise<About>;
  /** What a support file says of the program and the machine, its log included; also where no data folder is open. */
  programFacts(): Promise<ProgramFacts>;
  /** A fault of the page for the log: what `traceOf` says of it, and no more is written. */
  noteFault(trace: LogData): Promise<void>;
  /** Closes the window as the close button does. */
  quit(): Promise<void>;
  /** Told at once with the present state, then with every change. Answers how to stop listening, as all of these do. */
  onBackendState(listener: (state: BackendState) => void): () => void;
  /** Told at once with the present folder, then with every change. */
  onDataFolder(listener: (folder: DataFolder) => void): () => void;
  /** A command chosen from the menu or by its key (shared/commands.ts). */
  onCommand(listener: (command: CommandId) => void): () => void;
  /** Before the window closes: save what is typed. The window waits for the promise, but not for ever (5 s). */
  onClosing(listener: () => Promise<void> | void): () => void;
}

/**
 * `window.kalqan`: all that the page gets from outside. A call that fails rejects with an ErrorRecord, `{code, data}`: a
 * plain object, because an Error would lose its code on the way.
 *
 * Besides it the page is given the nonce for styles added at run time, in `<meta property="csp-nonce">`.
 */
export interface KalqanWindow {
  readonly api: Api;
  readonly shell: ShellApi;
}

declare global {
  interface Window {
    readonly kalqan: KalqanWindow;
  }
}
