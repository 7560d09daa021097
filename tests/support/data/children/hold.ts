import { openDataFolder } from "#backend/data-folder/index.ts";
import { say } from "./say.ts";

/* Holds a data folder until it is killed: hold.ts DIR */
await openDataFolder(process.argv[2] ?? "", { holder: "window", now: () => new Date() });
say("open");
setInterval(() => undefined, 60_000);
