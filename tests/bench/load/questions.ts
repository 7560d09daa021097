import { openBackend } from "#backend/backend.ts";
import type { Api } from "#shared/api.ts";
import { everything } from "#shared/register/filter.ts";
import { loadedDay } from "#tests/support/load/loaded-folder.ts";
import { median } from "../measure.ts";
import { type Known, screenQuestions } from "./screens.ts";
import { slowestStatement } from "./statement-times.ts";

/** A frame of the window, in ms: no statement may take longer. */
const frame = 16;

/** Every question that a screen asks, and the slowest statement of each: the least of three runs, as others work here too. */
export async function questions(folder: string, runs: number, print: (line: string) => void): Promise<void> {
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

/** What there is to ask for in a loaded folder. */
export async function known(api: Api): Promise<Known> {
  const reports = await api.report.list({});
  const report = reports.findLast(({ halfYear }) => halfYear === "2022-H2");
  if (report === undefined) throw new Error("a loaded folder without a report");
  const { answers } = await api.register.search({ filter: everything, offset: 0, limit: 1, language: "kk" });
  const { id } = await api.consolidation.open({ halfYear: "2022-H2" });
  return { reportId: report.id, body: report.body, packageSha256: answers[0]?.sha256 ?? "", consolidationId: id };
}
