import type { Page } from "playwright-core";
import type { Language } from "#shared/language/language.ts";
import type { ProgramState } from "#tests/support/electron-stand-in/control.ts";
import type { AskedDialog } from "#tests/support/electron-stand-in/dialog.ts";

export interface FakeDrive {
  /** Absolute path of an existing folder: where the drive is "mounted". Its free space is that folder's. */
  readonly path: string;
  readonly label: string;
  readonly fileSystem?: string;
}

export interface ProgramOptions {
  /** Data folder of this start (`--data`), made if missing. Left out: the one remembered in `userData`, else first start. */
  readonly dataDir?: string;
  /** Where the shell keeps its own (language, theme, last data folder, log). Left out: a fresh folder. */
  readonly userData?: string;
  /** The system's language, and so the program's until another is chosen. Kazakh where left out. */
  readonly language?: Language;
  /** `YYYY-MM-DD`: what calendar and checks take for today (`--now`). */
  readonly now?: string;
  /** The removable drives that the program finds. None where left out. Linux only. */
  readonly drives?: readonly FakeDrive[];
  /** Only on the stand-in. */
  readonly faults?: {
    /** Writing below a folder fails with ENOSPC once `after` bytes were written there. */
    readonly fullDisk?: readonly { readonly folder: string; readonly after: number }[];
    /** So many starts of the backend process die at once. */
    readonly brokenStarts?: number;
    /** The port on which a server of the test's plays NCALayer. */
    readonly ncalayerPort?: number;
  };
  /** Size of the window's inside. 1366×768 where left out. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** The running program, as a test drives it: the page by real keys and clicks, the rest as a person or the system would. */
export interface Program {
  readonly page: Page;
  readonly userData: string;
  readonly onRealElectron: boolean;
  readonly window: {
    state(): Promise<ProgramState>;
    /** Chooses a menu item by its command (shared/commands.ts), `print`, or its role. */
    choose(item: string): Promise<void>;
    /** As the close button does; resolves once the program has left. */
    close(): Promise<void>;
    minimise(): Promise<void>;
  };
  readonly dialogs: {
    /** Answers the file dialog that is open, or the next one. */
    answer(...paths: string[]): Promise<void>;
    /** Closes the dialog that is open, or the next one, with nothing chosen. */
    cancel(): Promise<void>;
    /** All that were shown so far. */
    asked(): Promise<readonly AskedDialog[]>;
  };
  /** Ends the backend process at once, as a crash does. */
  killBackend(): Promise<void>;
  /** Ends the whole program at once, as a power cut does; `restart` starts it again. */
  kill(): Promise<void>;
  /** Starts the program once more beside this one; resolves once the second has left. */
  startSecond(): Promise<void>;
  /** Closes the program and starts it again over the same folders. */
  restart(changed?: Partial<ProgramOptions>): Promise<Program>;
  /** Writes tests/e2e/screenshots/NAME.png; answers its path. */
  screenshot(name: string): Promise<string>;
  /** Lines of the shell's log. */
  log(): Promise<string[]>;
  /** Calls a channel as a frame of another address would; null on real Electron, where no such frame has a way to call. */
  readonly invokeAs: ((frame: ForeignFrame, channel: string) => Promise<unknown>) | null;
  /** Closes the program and takes its fresh folders away. Called at the end of the test by itself. */
  close(): Promise<void>;
}

/** A frame by its address (as the browser has it) and that of the frame around it. */
export interface ForeignFrame {
  readonly address: string;
  readonly framedBy: string | null;
}

/** What a driver gives for one run of the program; `launchProgram` makes a Program of it. */
export interface Run {
  readonly page: Page;
  readonly onRealElectron: boolean;
  state(): Promise<ProgramState>;
  chooseMenu(name: string): Promise<boolean>;
  answerDialog(paths: readonly string[]): Promise<void>;
  killBackend(): Promise<void>;
  closeWindow(): Promise<void>;
  minimise(): Promise<void>;
  startSecond(): Promise<void>;
  readonly invokeAs: Program["invokeAs"];
  /** Resolves once the process has ended. */
  readonly ended: Promise<void>;
  kill(): Promise<void>;
}
