import { release, totalmem } from "node:os";
import { resolve } from "node:path";
import { readText } from "#backend/files/index.ts";
import { program } from "#backend/program.ts";
import type { FolderFacts } from "#shared/api/support-view.ts";
import { parseLog } from "#shared/diagnostics/log-line.ts";
import { type ProgramFacts, type SupportInput, supportText } from "#shared/diagnostics/support-file.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import type { CommandContext } from "./command.ts";
import { optional } from "./options.ts";
import { newFile, writeDocument } from "./write-document.ts";

/** Where `--support-file` says, as an absolute path; null = none is wanted. Error: file.exists. */
export async function supportTarget({ options }: CommandContext): Promise<string | null> {
  const given = optional(options, "support-file");
  return given === null ? null : newFile(given);
}

/**
 * Writes the support file: what the window would show before it saves it, with the log that `--log` names. `folder`: what
 * the open data folder says, or the code of what speaks against it. Errors: file.*
 */
export async function writeSupportFile(
  context: CommandContext,
  target: string,
  folder: FolderFacts | ErrorCode,
): Promise<void> {
  const log = optional(context.options, "log");
  const isOpen = typeof folder !== "string";
  const facts: ProgramFacts = {
    version: program.version,
    electron: "",
    chromium: "",
    node: process.versions.node,
    platform: process.platform,
    // In numbers: what builders of kernels add to it is theirs.
    release: /^\d+(\.\d+)*/.exec(release())?.[0] ?? "",
    arch: process.arch,
    memory: totalmem(),
    folder: isOpen ? { state: "open", code: null } : { state: "refused", code: folder },
    log: log === null ? [] : parseLog(await readText(resolve(log))),
  };
  const input: SupportInput = { at: context.clock().toISOString(), program: facts, folder: isOpen ? folder : null };
  const bytes = new TextEncoder().encode(supportText(input, context.language));
  await writeDocument([bytes], target, context.signal);
}
