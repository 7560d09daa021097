import { join } from "node:path";
import { fakeDrivesPath } from "./fake-drives.ts";
import type { ProgramOptions } from "./program.ts";

/** The folder of the built program. */
export const root = join(import.meta.dirname, "../../..");

/** Options of a start whose folders are known. */
export type StartOptions = ProgramOptions & { readonly userData: string };

/** What the program is started with, on whatever it runs. */
export function programArguments({ userData, dataDir, now, language = "kk" }: StartOptions): string[] {
  return [
    `--user-data-dir=${userData}`,
    `--lang=${language}`,
    ...(dataDir === undefined ? [] : [`--data=${dataDir}`]),
    ...(now === undefined ? [] : [`--now=${now}`]),
  ];
}

/** The environment of a start: no drives of this machine, but those of the test. */
export async function programEnvironment({ userData, drives = [] }: StartOptions): Promise<Record<string, string>> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { NODE_OPTIONS: _ofTheTestRunner, ...env } = Object.fromEntries(inherited);
  return { ...env, PATH: `${await fakeDrivesPath(userData, drives)}:${env.PATH ?? ""}` };
}
