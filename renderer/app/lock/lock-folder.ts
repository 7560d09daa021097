import { callBackend } from "../contract/bridge.ts";
import { saveEverything } from "../saving/before-leaving.ts";
import { currentSaving } from "../saving/saving-state.ts";

/**
 * Saves what is typed, locks the data folder and loads the page anew, so that the page holds nothing of it either. Answers false
 * where something could not be saved: then nothing is locked, and the words stay. Rejects with an ErrorRecord.
 */
export async function lockFolder(): Promise<boolean> {
  await saveEverything();
  if (currentSaving().state === "failed") return false;
  await callBackend("lock", "lockNow", {});
  await window.kalqan.shell.reload();
  return true;
}
