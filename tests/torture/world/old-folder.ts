import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { insertReport, saveEntry, transaction } from "#backend/database/index.ts";
import { migrations } from "#backend/database/migrations/all.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { sampleEntry, sampleReport } from "#tests/support/data/sample-rows.ts";
import { openToLook } from "../check/facts.ts";
import type { BackendProcess } from "../process/backend-process.ts";
import { Ledger } from "./ledger.ts";
import type { Operation } from "./operation.ts";

/** A data folder of an older program, brought to this one's schema again and again. */
export interface OldFolder {
  readonly folder: string;
  /** Puts the folder back to where it was, of some older schema. */
  readonly renew: () => void;
  /** What was lost by a migration that was cut short and then finished. */
  readonly look: () => { readonly losses: readonly string[]; readonly bytes: number };
}

const measures = [1, 12, 17, 34];

/** Makes folders of every older schema under `desk`; `folder` is where they are migrated. */
export async function makeOldFolders(
  desk: string,
  folder: string,
  random: (below: number) => number,
): Promise<OldFolder> {
  for (let version = 1; version < migrations.length; version += 1) await makeOne(join(desk, String(version)), version);
  let ledger = new Ledger(folder);
  return {
    folder,
    renew: () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(join(desk, String(1 + random(migrations.length - 1))), folder, { recursive: true });
      ledger = new Ledger(folder);
      ledger.begin();
    },
    look: () => {
      const nothing: Operation = { kind: "migration", run: async () => null, makes: () => false, isDone: () => true };
      const { losses, bytes } = ledger.look(nothing, { kind: "unanswered" }, true);
      const sqlite = openToLook(join(folder, "kalqan.db"));
      const version = sqlite.pragma("user_version", { simple: true });
      sqlite.close();
      const backups = readdirSync(join(folder, "backups")).filter((name) => name.endsWith("_beforeMigration.db"));
      return {
        bytes,
        losses: [
          ...losses,
          ...(version === migrations.length ? [] : [`the folder is open and of version ${version}`]),
          ...(backups.length > 0 ? [] : ["migrated without a backup of what was before"]),
        ],
      };
    },
  };
}

async function makeOne(root: string, version: number): Promise<void> {
  if (existsSync(root)) return;
  const now = () => new Date("2018-07-02T05:00:00Z");
  const open = {
    holder: "cli",
    now,
    actor: "aigerim",
    dailyBackup: false,
    migrations: migrations.slice(0, version),
  } as const;
  const { database, close } = await openDataFolder(root, open);
  const at = now().toISOString();
  transaction(database, (writer) => {
    const { id, body, halfYear } = sampleReport;
    insertReport(writer, sampleReport);
    const data = { body, halfYear, version: 1 };
    appendJournal(writer, { action: "report.created", subject: `report:${id}`, data });
    for (const measure of measures) saveEntry(writer, id, sampleEntry(measure), at);
  });
  await close();
}

/** Nothing to do but to wait for the opening. */
export async function opened(backend: BackendProcess): Promise<string | null> {
  const opening = await backend.opening;
  return opening.kind === "opened"
    ? null
    : `the folder does not open: ${opening.kind === "refused" ? opening.error.code : "died"}`;
}
