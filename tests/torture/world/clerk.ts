import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { JournalHead } from "#shared/journal.ts";
import { examineDrive } from "../check/drive.ts";
import { type Change, type Facts, openToLook } from "../check/facts.ts";
import {
  addAnnex,
  addComment,
  backToDraft,
  changeUnit,
  correct,
  exportReport,
  importReceipt,
  makeReady,
  prepareClerk,
  removeAnnex,
  sign,
  type,
} from "./clerk-operations.ts";
import { Ledger } from "./ledger.ts";
import type { Operation } from "./operation.ts";
import type { People } from "./people.ts";
import { annexesOf, currentReport, measuresOf, type ToldReport } from "./report-facts.ts";
import type { World } from "./world.ts";

export interface ClerkSetting {
  readonly folder: string;
  /** Where packages are exported to and receipts come from. */
  readonly drive: string;
  /** Files of the harness, never of the program. */
  readonly desk: string;
  /** The report's first content, and the folder of its annexes. */
  readonly input: unknown;
  readonly inputFolder: string;
  readonly people: People;
  readonly random: (below: number) => number;
  /** Type and add annexes, and nothing else. */
  readonly onlyWriting: boolean;
  /** Receipts that ҚАӨМ has acknowledged, by the SHA-256 of the package that they answer. */
  readonly receipts: ReadonlyMap<string, string>;
}

interface Snapshot {
  readonly facts: Facts;
  readonly head: JournalHead;
}

/** A clerk at work on БҒМ's report: typing, annexes, signing, export, receipts, corrections, backups, restores. */
export function createClerk(setting: ClerkSetting): World {
  const { folder, drive, desk, people, random, receipts } = setting;
  const ledger = new Ledger(folder);
  const exported = new Map<string, string>();
  const backups = new Map<string, Snapshot>();
  let texts = 0;
  const newText = (): string => {
    texts += 1;
    const sentence = "Есепті кезеңде іс-шара бойынша жұмыс атқарылды және нәтижелері келісілді. ";
    return `${texts}-жазба. ${sentence.repeat(1 + random(30))}`.trim();
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];

  const backUp = (): Operation => {
    const before: { facts: Facts; head: JournalHead | null } = { facts: ledger.facts, head: headOf(folder) };
    return {
      kind: "backup",
      run: (backend) => backend.call("backup.create", { folder: null }),
      makes: () => false,
      isDone: () => true,
      acknowledged: (value) => {
        const { path } = value as { path: string };
        if (before.head !== null) backups.set(path, { facts: before.facts, head: before.head });
      },
    };
  };

  const writing = (report: ToldReport): Operation => {
    const measure = pick(measuresOf(ledger.facts, report.id)) ?? 1;
    const annexes = annexesOf(ledger.facts, report.id);
    const annex = pick(annexes);
    const dice = random(20);
    if (dice < 10) return type(report, measure, newText());
    if (dice < 14 && annexes.length < 25)
      return addAnnex(desk, report, measure, 1_000 + random(random(5) === 0 ? 400_000 : 30_000));
    if (dice < 17 && annex !== undefined) return removeAnnex(annex);
    return setting.onlyWriting ? type(report, measure, newText()) : makeReady(report);
  };

  const forReport = (report: ToldReport): Operation => {
    const { facts } = ledger;
    const receipt = receipts.get(report.packageSha256 ?? "");
    const exporting = () => exportReport(report, drive, (path, sha256) => exported.set(path, sha256));
    const correcting = () => {
      const [annexes, entries] = [annexesOf(facts, report.id).length, measuresOf(facts, report.id).length];
      return correct(report, annexes, entries);
    };
    switch (report.state) {
      case "draft":
        return writing(report);
      case "ready":
        return random(4) === 0 ? backToDraft(report) : sign(report, "preparer", people);
      case "awaitingHead":
        return random(4) === 0 ? backToDraft(report) : sign(report, "head", people);
      case "signed":
        return exporting();
      case "exported":
        if (receipt !== undefined && existsSync(receipt) && random(3) > 0) return importReceipt(receipt, people);
        return random(3) === 0 ? correcting() : exporting();
      default:
        return random(4) === 0 ? exporting() : correcting();
    }
  };

  return {
    name: "clerk",
    folder,
    prepare: async (backend) => {
      mkdirSync(drive, { recursive: true });
      await prepareClerk(backend, setting.input, setting.inputFolder, people);
      ledger.begin();
    },
    next: () => {
      if (setting.onlyWriting) return writing(currentReport(ledger.facts));
      const dice = random(30);
      if (dice === 0) return addComment(17, newText().slice(0, 1_000).trim());
      if (dice === 1) return changeUnit(newText().slice(0, 150).trim());
      if (dice === 2) return backUp();
      return forReport(currentReport(ledger.facts));
    },
    restore: () => {
      const [source, snapshot] = pick([...backups].filter(([path]) => existsSync(path))) ?? [];
      if (source === undefined || snapshot === undefined) return null;
      ledger.allowHead(snapshot.head);
      return { source, operation: restoring(snapshot) };
    },
    look: async (operation, outcome, fully) => {
      if (outcome.kind === "acknowledged") operation?.acknowledged?.(outcome.value);
      const looked = ledger.look(operation, outcome, fully);
      if (!fully) return looked;
      const onDrive = await examineDrive({
        folder: drive,
        exported,
        containers: ledger.containers,
        rootFile: people.rootFile,
      });
      return { losses: [...looked.losses, ...onDrive.losses], bytes: looked.bytes + onDrive.bytes };
    },
  };
}

/** Everything is as it was when the backup was made; only the versions that were used since stay used. */
function restoring({ facts }: Snapshot): Operation {
  const asBefore = ({ key, after }: Change): boolean =>
    key.startsWith("used ") ? after !== null : after === (facts.get(key) ?? null);
  const counts = (key: string): boolean => !key.startsWith("used ");
  return {
    kind: "restore",
    run: async () => null,
    makes: asBefore,
    isDone: (_, after) =>
      [...after].every(([key, value]) => !counts(key) || facts.get(key) === value) &&
      [...facts.keys()].every((key) => after.has(key)),
  };
}

function headOf(folder: string): JournalHead | null {
  const sqlite = openToLook(join(folder, "kalqan.db"));
  try {
    const last = "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1";
    return sqlite.prepare<[], JournalHead>(last).get() ?? null;
  } finally {
    sqlite.close();
  }
}
