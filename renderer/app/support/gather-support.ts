import type { SupportInput } from "#shared/diagnostics/support-file.ts";
import { callBackend } from "../contract/bridge.ts";

/** What the support file is made of, as it stands now. Without an open data folder it says of that folder why not. */
export async function gatherSupport(): Promise<SupportInput> {
  const program = await window.kalqan.shell.programFacts();
  const folder = program.folder.state === "open" ? await callBackend("doctor", "facts", {}).catch(() => null) : null;
  return { at: new Date().toISOString(), program, folder };
}
