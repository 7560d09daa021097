import { ipcRenderer } from "electron";
import type { Answer } from "#shared/answer.ts";
import type { ErrorRecord } from "#shared/errors.ts";

/**
 * Asks the shell. Rejects with an ErrorRecord, a plain object: contextBridge would take the code off an Error. What
 * Electron itself refuses (a value it cannot copy, a channel the shell does not know) becomes a record too.
 */
export async function ask(channel: string, ...args: readonly unknown[]): Promise<unknown> {
  const answer = await send(channel, args);
  if (answer.ok) return answer.value;
  throw answer.error;
}

async function send(channel: string, args: readonly unknown[]): Promise<Answer> {
  try {
    return (await ipcRenderer.invoke(channel, ...args)) as Answer;
  } catch (error) {
    return { ok: false, error: fault(channel, error) };
  }
}

function fault(channel: string, error: unknown): ErrorRecord {
  const uncloneable = String(error).includes("could not be cloned");
  if (uncloneable) return { code: "contract.invalidRequest", data: { method: channel, path: "" } };
  return { code: "contract.unknownMethod", data: { method: channel } };
}
