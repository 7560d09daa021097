import { startBackend } from "#tests/torture/process/backend-process.ts";
import { firstScreen } from "./screens.ts";

interface StartRequest {
  readonly folder: string;
  readonly mode: "body" | "qaom";
  /** The bundled backend. */
  readonly entry: string;
  readonly compileCache: string;
}

/** How long it takes, in ms: until the folder is open, and until the first screen has its answers. */
export interface StartTime {
  readonly opened: number;
  readonly answered: number;
  /** The longest that a small question waited in the seconds after: what runs then must let others have their turn. */
  readonly waited: number;
}

/** So long the backend is asked again and again after the first screen, in ms. */
const watched = 4_000;

/** Starts the backend process as the shell does, and asks what the first screen asks. */
export async function timeStart({ folder, mode, entry, compileCache }: StartRequest): Promise<StartTime> {
  const begun = performance.now();
  const backend = startBackend({ folder, entry, compileCache, calendarNow: "2023-01-10T05:00:00.000Z" });
  try {
    const opening = await backend.opening;
    if (opening.kind !== "opened") throw new Error(`the folder did not open: ${JSON.stringify(opening)}`);
    const opened = performance.now() - begun;
    const ask = async (channel: string, request: unknown): Promise<unknown> => {
      const answer = await backend.call(channel, request);
      if (answer?.ok !== true) throw new Error(`${channel}: ${JSON.stringify(answer)}`);
      return answer.value;
    };
    let reportId: string | null = null;
    for (let step = 0; step < 3; step += 1) {
      const calls = firstScreen(mode, reportId)[step] ?? [];
      const answers = await Promise.all(calls.map(([channel, request]) => ask(channel, request)));
      const at = calls.findIndex(([channel]) => channel === "report.list");
      if (at >= 0) reportId = currentOf(answers[at]);
    }
    const answered = performance.now() - begun;
    return { opened, answered, waited: await longestWait(() => ask("settings.get", {})) };
  } finally {
    await backend.close();
  }
}

function currentOf(reports: unknown): string | null {
  const list = reports as { readonly id: string; readonly body: string; readonly halfYear: string }[];
  return list.findLast(({ body, halfYear }) => body === "QAOM" && halfYear === "2022-H2")?.id ?? null;
}

async function longestWait(ask: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  for (const until = performance.now() + watched; performance.now() < until; ) {
    const begun = performance.now();
    await ask();
    longest = Math.max(longest, performance.now() - begun);
  }
  return longest;
}
