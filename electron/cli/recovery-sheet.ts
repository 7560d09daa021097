import type { Api } from "#shared/api.ts";
import type { CommandContext } from "./command.ts";
import { finishJob } from "./jobs.ts";
import { writeDocument } from "./write-document.ts";

/** Writes the sheet with a recovery key, for its owner alone to read. Errors: documents.*, file.* */
export async function writeSheet(
  context: CommandContext,
  api: Api,
  recoveryKey: string,
  target: string,
): Promise<void> {
  const bytes = await finishJob(context, () => api.lock.recoverySheet({ recoveryKey }, context.progress));
  await writeDocument([bytes], target, context.signal, 0o600);
}
