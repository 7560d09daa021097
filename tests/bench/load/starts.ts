import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { loadedDay, setUp } from "#tests/support/load/loaded-folder.ts";
import { bundleBackend } from "#tests/torture/process/bundle-backend.ts";
import { median } from "../measure.ts";
import { type StartTime, timeStart } from "./start.ts";

/** From the start of the backend process to the first screen's answers, an empty folder and a loaded one in turn. */
export async function starts(
  place: string,
  loaded: string,
  runs: number,
  print: (line: string) => void,
): Promise<void> {
  const backend = await bundleBackend(null);
  const compileCache = join(place, "compiled");
  print(
    "| start to the first screen's answers | empty, ms | loaded, ms | ratio | target | opened, ms | longest wait after, ms |",
  );
  print("|---|---|---|---|---|---|---|");
  try {
    for (const mode of ["body", "qaom"] as const) {
      const empty = join(place, `empty-${mode}`);
      await setUp(empty, mode);
      await switchTo(loaded, mode);
      const times: Record<"empty" | "loaded", StartTime[]> = { empty: [], loaded: [] };
      // The first round warms the caches and makes the day's backup; it is not counted.
      for (let round = 0; round <= runs; round += 1) {
        for (const [kind, folder] of [
          ["empty", empty],
          ["loaded", loaded],
        ] as const) {
          const time = await timeStart({ folder, mode, entry: backend.entry, compileCache });
          if (round > 0) times[kind].push(time);
          else
            print(
              `| first of the day, ${mode}, ${kind} | | ${time.answered.toFixed(0)} | | | ${time.opened.toFixed(0)} | ${time.waited.toFixed(0)} |`,
            );
        }
      }
      const of = (kind: "empty" | "loaded", what: keyof StartTime) => median(times[kind].map((time) => time[what]));
      const [without, within] = [of("empty", "answered"), of("loaded", "answered")];
      const cells = [mode, without.toFixed(0), within.toFixed(0), (within / without).toFixed(2), "≤ 2"];
      print(`| ${[...cells, of("loaded", "opened").toFixed(0), of("loaded", "waited").toFixed(0)].join(" | ")} |`);
    }
  } finally {
    backend.remove();
  }
}

async function switchTo(folder: string, mode: "body" | "qaom"): Promise<void> {
  const { api, close } = await openBackend({ dataDir: folder, holder: "cli", clock: () => loadedDay });
  await api.settings.set({ mode });
  await close();
}
