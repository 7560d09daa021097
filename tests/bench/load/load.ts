import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import type { Api } from "#shared/api.ts";
import { everything } from "#shared/register/filter.ts";
import { yearsOfUse } from "#tests/support/load/load-size.ts";
import { loadedDay, makeLoadedFolder, setUp } from "#tests/support/load/loaded-folder.ts";
import { bundleBackend } from "#tests/torture/process/bundle-backend.ts";
import { median } from "../measure.ts";
import { type Known, screenQuestions } from "./screens.ts";
import { type StartTime, timeStart } from "./start.ts";
import { slowestStatement } from "./statement-times.ts";

/** A frame of the window, in ms: no statement may take longer. */
const frame = 16;

/**
 * A data folder of years of use against an empty one: how long the backend process takes from its start until the first screen
 * has its answers, in both modes; then every question that a screen asks of the loaded folder. Prints Markdown as it goes.
 * @param made a loaded folder that is there already, which is left where it is; null = one is made
 */
export async function load(
  place: string,
  made: string | null,
  runs: number,
  print: (line: string) => void,
): Promise<void> {
  await mkdir(place, { recursive: true });
  const loaded = made ?? join(place, "loaded");
  if (made === null) {
    const begun = performance.now();
    await makeLoadedFolder(loaded, yearsOfUse);
    print(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
  }
  await starts(place, loaded, runs, print);
  await questions(loaded, runs, print);
  rmSync(place, { recursive: true });
}

async function starts(place: string, loaded: string, runs: number, print: (line: string) => void): Promise<void> {
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

async function questions(folder: string, runs: number, print: (line: string) => void): Promise<void> {
  const { api, close } = await openBackend({ dataDir: folder, holder: "cli", clock: () => loadedDay });
  print(`\n| what a screen asks | p50, ms | most, ms | slowest statement, ms | ≤ ${frame} |`);
  print("|---|---|---|---|---|");
  try {
    for (const { method, note, ask } of screenQuestions(await known(api))) {
      const times: number[] = [];
      await ask(api);
      for (let run = 0; run < runs; run += 1) {
        const begun = performance.now();
        await ask(api);
        times.push(performance.now() - begun);
      }
      const statements = [
        await slowestStatement(() => ask(api)),
        await slowestStatement(() => ask(api)),
        await slowestStatement(() => ask(api)),
      ];
      const slowest = statements.toSorted((a, b) => a.ms - b.ms)[0] ?? { sql: "", ms: 0 };
      const name = note === "" ? method : `${method}, ${note}`;
      const numbers = [median(times), Math.max(...times), slowest.ms].map((ms) => ms.toFixed(1));
      print(
        `| ${[name, ...numbers, slowest.ms <= frame ? "yes" : `no: ${slowest.sql.replaceAll(/\s+/g, " ").slice(0, 200)}`].join(" | ")} |`,
      );
    }
  } finally {
    await close();
  }
}

async function known(api: Api): Promise<Known> {
  const reports = await api.report.list({});
  const report = reports.findLast(({ body, halfYear }) => body === "BGM" && halfYear === "2022-H2");
  const filter = { ...everything, halfYear: "2022-H2", bodies: ["BGM"] };
  const { answers } = await api.register.search({ filter, offset: 0, limit: 1, language: "kk" });
  const { id } = await api.consolidation.open({ halfYear: "2022-H2" });
  return { reportId: report?.id ?? "", packageSha256: answers[0]?.sha256 ?? "", consolidationId: id };
}
