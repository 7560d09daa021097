import { setImmediate } from "node:timers/promises";
import { addAnnex } from "#backend/annexes/index.ts";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { limits, sampleReport } from "../sample-rows.ts";
import { say } from "./say.ts";

/* Adds annexes without end, each in many chunks, and says each step: attach.ts DIR */
const { database, layout } = await openDataFolder(process.argv[2] ?? "", { holder: "window", now: () => new Date() });
say("open");

async function* chunks(count: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`%PDF-1.7\n% ${count}\n`);
  for (let chunk = 1; chunk <= 8; chunk += 1) {
    say(`chunk ${count}.${chunk}`);
    await setImmediate();
    yield Buffer.alloc(100_000, count);
  }
}

for (let count = 1; ; count += 1) {
  const annex = { reportId: sampleReport.id, measure: 17, name: `${count}.pdf`, source: chunks(count) };
  const { sha256 } = await addAnnex(database, layout, annex, { limits });
  say(`added ${count} ${sha256}`);
}
