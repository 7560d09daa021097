import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { headed } from "./browser.ts";
import type { DialogPart } from "./electron-types.ts";

const run = promisify(execFile);

/** One dialog as the shell asked for it. */
export interface AskedDialog {
  readonly kind: "open" | "save";
  readonly title: string;
  readonly properties: readonly string[];
  /** Extensions of the first filter. */
  readonly extensions: readonly string[];
  readonly defaultPath: string;
}

type OpenOptions = Exclude<Parameters<DialogPart["showOpenDialog"]>[0], { readonly id: number }> & {
  defaultPath?: string;
  title?: string;
  filters?: { name: string; extensions: string[] }[];
  properties?: string[];
};

class StandInDialog {
  readonly asked: AskedDialog[] = [];
  /** A test answers instead of a person. */
  scripted = false;
  readonly #answers: (readonly string[])[] = [];
  readonly #waiting: ((paths: readonly string[]) => void)[] = [];

  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const paths = await this.#ask("open", optionsOf(args));
    return { canceled: paths.length === 0, filePaths: [...paths] };
  }

  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const [path] = await this.#ask("save", optionsOf(args));
    return { canceled: path === undefined, filePath: path ?? "" };
  }

  /** The answer to the dialog that is open, or to the next one. Empty: cancelled. */
  answer(paths: readonly string[]): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(paths);
    else this.#answers.push(paths);
  }

  async #ask(kind: AskedDialog["kind"], options: OpenOptions): Promise<readonly string[]> {
    const { title = "", properties = [], filters = [], defaultPath = "" } = options;
    this.asked.push({ kind, title, properties, extensions: filters[0]?.extensions ?? [], defaultPath });
    if (!this.scripted) return await askPerson(kind, options);
    const ready = this.#answers.shift();
    return ready ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
  }
}

export const dialog = new StandInDialog() satisfies DialogPart;

/** The window comes first, where one is given. */
function optionsOf(args: unknown[]): OpenOptions {
  return args[args.length - 1] as OpenOptions;
}

async function askPerson(kind: AskedDialog["kind"], options: OpenOptions): Promise<readonly string[]> {
  const chooser = headed ? ["/usr/bin/zenity", "/usr/bin/kdialog"].find((path) => existsSync(path)) : undefined;
  if (chooser === undefined) {
    process.stderr.write(`Қалқан (stand-in): «${options.title ?? ""}»: zenity / kdialog жоқ / нет.\n`);
    return [];
  }
  const { stdout } = await run(chooser, chooserArguments(chooser, kind, options)).catch(() => ({ stdout: "" }));
  return stdout.split("\n").filter((line) => line !== "");
}

function chooserArguments(chooser: string, kind: AskedDialog["kind"], options: OpenOptions): string[] {
  const { title = "", properties = [], defaultPath = "." } = options;
  const folder = properties.includes("openDirectory");
  const many = properties.includes("multiSelections");
  if (chooser.endsWith("kdialog")) {
    const what = folder ? "--getexistingdirectory" : kind === "save" ? "--getsavefilename" : "--getopenfilename";
    return ["--title", title, what, defaultPath, ...(many ? ["--multiple", "--separate-output"] : [])];
  }
  return [
    "--file-selection",
    `--title=${title}`,
    ...(folder ? ["--directory"] : []),
    ...(kind === "save" ? ["--save", `--filename=${defaultPath}`] : []),
    ...(many ? ["--multiple", "--separator=\n"] : []),
  ];
}
