import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import type { App, BrowserWindow, Dialog, NativeTheme, Shell, WebContents } from "electron";
import { z } from "zod";
import { KalqanError } from "#shared/errors.ts";
import { languageSchema } from "#shared/language/language.ts";
import { workModeSchema } from "#shared/settings.ts";
import { plumbing, type ShellQuestion, shellQuestions } from "#shared/shell-channels.ts";
import {
  type About,
  filePurposes,
  folderPurposes,
  type Preferences,
  type ShellApi,
  themes,
} from "#shared/window-api.ts";
import type { Backend } from "./backend.ts";
import { chooseFolder } from "./data-folder.ts";
import { pickFiles, pickFolder, saveDocument } from "./dialogs.ts";
import { listDrives } from "./drives.ts";
import { ejectDrive, systemEject } from "./eject.ts";
import type { Ipc } from "./ipc.ts";
import type { LanguageChoice } from "./language.ts";
import type { Log } from "./log.ts";
import type { Memory } from "./memory.ts";
import type { ModeChoice } from "./mode.ts";
import { programFacts } from "./program-facts.ts";

export interface ShellServices {
  readonly app: App;
  readonly dialog: Dialog;
  readonly shell: Shell;
  readonly nativeTheme: NativeTheme;
  readonly backend: Backend;
  readonly memory: Memory;
  readonly language: LanguageChoice;
  readonly mode: ModeChoice;
  readonly today: string | null;
  readonly setTitle: (title: string) => void;
  readonly log: Log;
  /** Where the log lies. */
  readonly logFile: string;
  readonly windowOf: (page: WebContents) => BrowserWindow | null;
}

/** The one argument of each question, looked at before it is believed. */
const requests = {
  pickFiles: z.strictObject({ purpose: z.enum(filePurposes), multiple: z.boolean() }),
  pickFolder: z.strictObject({ purpose: z.enum(folderPurposes) }),
  saveDocument: z.strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  showInFolder: z.string().refine(isAbsolute),
  setLanguage: languageSchema,
  setMode: workModeSchema,
  setTheme: z.enum(themes),
  setTitle: z.string().max(500),
  notePlace: z.string().max(500).startsWith("#/"),
  chooseDataFolder: z.strictObject({ path: z.string().refine(isAbsolute), create: z.boolean() }),
  drives: z.undefined(),
  eject: z.string().refine(isAbsolute),
  print: z.undefined(),
  preferences: z.undefined(),
  dataFolder: z.undefined(),
  reload: z.undefined(),
  about: z.undefined(),
  programFacts: z.undefined(),
  noteFault: z.record(z.string().max(40), z.union([z.string().max(2_000), z.number()])),
  quit: z.undefined(),
} satisfies Record<ShellQuestion, z.ZodType>;

type Answers = {
  [Q in ShellQuestion]: (
    request: z.output<(typeof requests)[Q]>,
    window: BrowserWindow,
  ) => ReturnType<ShellApi[Q]> | Awaited<ReturnType<ShellApi[Q]>>;
};

/** Answers what pages ask the shell itself. Errors: contract.invalidRequest, and those of each question. */
export function bridgeShell(ipc: Ipc, services: ShellServices): void {
  const answers = answersWith(services);
  for (const question of shellQuestions) {
    const channel = `shell.${question}`;
    ipc.answer(channel, async ([argument], page) => {
      const window = services.windowOf(page);
      const request = requests[question].safeParse(argument);
      if (!window || !request.success) throw new KalqanError("contract.invalidRequest", { method: channel, path: "" });
      const answer = answers[question] as (request: unknown, window: BrowserWindow) => unknown;
      return { ok: true, value: await answer(request.data, window) };
    });
  }
  ipc.answer(plumbing.present, async () => ({
    ok: true,
    value: { backendState: services.backend.state(), dataFolder: services.backend.folder() },
  }));
}

function answersWith(services: ShellServices): Answers {
  const { app, backend, dialog, language, memory, mode, nativeTheme, shell } = services;
  return {
    pickFiles: (request, window) => pickFiles(dialog, window, language.get(), request),
    pickFolder: ({ purpose }, window) => pickFolder(dialog, window, language.get(), purpose),
    saveDocument: (request, window) => saveDocument(dialog, window, language.get(), request),
    drives: () => listDrives(),
    eject: (path) => ejectDrive(path, systemEject(listDrives)),
    showInFolder: async (path) => {
      await stat(path).catch((cause: unknown) => {
        throw new KalqanError("file.notFound", { path }, { cause });
      });
      shell.showItemInFolder(path);
    },
    print: (_request, window) => window.webContents.print({}),
    preferences: () => preferences(services),
    setLanguage: (chosen) => language.set(chosen),
    setMode: (chosen) => mode.set(chosen),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
      memory.keep({ theme });
    },
    setTitle: (title) => services.setTitle(title),
    notePlace: (place) => memory.keep({ place }),
    dataFolder: () => backend.folder(),
    chooseDataFolder: (request) => chooseFolder(backend, memory, request),
    reload: (_request, window) => window.webContents.reload(),
    about: () => aboutProgram(app),
    programFacts: () => programFacts(app, backend.folder(), services.logFile),
    noteFault: (trace) => services.log("page fault", trace),
    quit: (_request, window) => window.close(),
  };
}

/** The place is said once: a page that cannot be shown there begins where everything begins. */
function preferences({ language, memory, today }: ShellServices): Preferences {
  const { theme, place } = memory.get();
  memory.keep({ place: null });
  return { language: language.get(), theme, today, place };
}

function aboutProgram(app: App): About {
  const { electron = "", chrome = "", node } = process.versions;
  return { version: app.getVersion(), electron, chromium: chrome, node };
}
