import { join } from "node:path";
import { expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { known } from "#tests/bench/load/questions.ts";
import { screenQuestions } from "#tests/bench/load/screens.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { oneWeek } from "#tests/support/load/load-size.ts";
import { loadedDay, makeLoadedFolder } from "#tests/support/load/loaded-folder.ts";

it("the folder whose start is measured is whole, and every question of the bench is answered", async () => {
  const root = join(temporaryFolder(), "loaded");
  await makeLoadedFolder(root, oneWeek);
  const { api, close } = await openBackend({ dataDir: root, holder: "cli", clock: () => loadedDay });
  const findings = await api.doctor.run({}).result;
  expect(findings.filter(({ severity }) => severity !== "ok")).toEqual([]);
  expect(findings.find(({ code }) => code === "journalSound")?.data.count).toBeGreaterThanOrEqual(oneWeek.journal);
  for (const { ask } of screenQuestions(await known(api))) await ask(api);
  await close();
});
