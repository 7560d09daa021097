import { openBackend } from "#backend/backend.ts";
import { say } from "./say.ts";

/*
 * node take-in.ts DATA ROOT DAY PATH…: takes packages in as ҚАӨМ's officer does, by the clock of a day; says how many files
 * are done after each, and at the end that all are.
 */
const [dataDir = "", root = "", day = "", ...paths] = process.argv.slice(2);
const backend = await openBackend({ dataDir, holder: "cli", clock: () => new Date(`${day}T07:00:00Z`) });
const request = { paths, trust: [root], revocationLists: [], confirmBins: true };
await backend.api.intake.takeIn(request, ({ done }) => say(`taken ${done}.`)).result;
await backend.close();
say("all taken");
