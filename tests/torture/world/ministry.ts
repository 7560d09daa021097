import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "#shared/answer.ts";
import { examineDrive } from "../check/drive.ts";
import type { Change } from "../check/facts.ts";
import { Ledger } from "./ledger.ts";
import type { Operation } from "./operation.ts";
import type { People } from "./people.ts";
import type { World } from "./world.ts";

export interface MinistrySetting {
  readonly folder: string;
  /** Where the clerk's packages arrive. */
  readonly drive: string;
  /** Where receipts are written. */
  readonly receiptFolder: string;
  readonly desk: string;
  readonly people: People;
  readonly random: (below: number) => number;
  /** Filled here: SHA-256 of a package → the receipt that was acknowledged for it. */
  readonly receipts: Map<string, string>;
}

const officer = { name: "Қабылдаушы Сынақ", position: { kk: "сарапшы", ru: "эксперт" }, phone: "", email: "" };

/** ҚАӨМ at work: it takes in what the clerk exports, damaged ones among it, and answers with receipts. */
export function createMinistry(setting: MinistrySetting): World {
  const { folder, drive, receiptFolder, desk, people, random, receipts } = setting;
  const ledger = new Ledger(folder);
  const written = new Map<string, string>();

  const packages = (): string[] =>
    (existsSync(drive) ? readdirSync(drive) : [])
      .filter((name) => name.endsWith(".asice"))
      .map((name) => join(drive, name));

  /** A batch as it comes: packages, some damaged on the way, and what is no package. */
  const inbox = (): { readonly folder: string; readonly digests: readonly string[] } => {
    const batch = join(desk, "inbox");
    rmSync(batch, { recursive: true, force: true });
    mkdirSync(batch, { recursive: true });
    const digests: string[] = [];
    for (const [index, path] of packages().slice(-6).entries()) {
      const bytes = readFileSync(path);
      if (random(3) === 0) flipBit(bytes, random(bytes.length), random(8));
      writeFileSync(join(batch, `${index}.asice`), bytes);
      digests.push(createHash("sha256").update(bytes).digest("hex"));
    }
    writeFileSync(join(batch, "ескертпе.txt"), "Бұл пакет емес.");
    return { folder: batch, digests };
  };

  const takeIn = (): Operation => {
    const batch = inbox();
    const request = { paths: [batch.folder], trust: [people.rootFile], revocationLists: [], confirmBins: true };
    return {
      kind: "takeIn",
      run: (backend) => backend.call("intake.takeIn", request),
      makes: ({ key, after }: Change) => /^(received|bin) /.test(key) && after !== null,
      isDone: (_, after) => batch.digests.every((digest) => after.has(`received ${digest}`)),
      inSteps: true,
    };
  };

  const answer = (path: string): Operation => {
    const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
    const kept = join(desk, `${sha256}.asice`);
    copyFileSync(path, kept);
    const general = { kk: "Есеп толықтыруды қажет етеді.", ru: "Отчёт нуждается в дополнении." };
    const decided = { path: kept, decision: "returned", day: "2018-07-06", generalRemark: general, remarks: [] };
    const request = { issuer: "QAOM", officer, decided: [decided], folder: receiptFolder, ...people.keys.qaom };
    return {
      kind: "writeReceipt",
      run: (backend) => backend.call("receipts.write", request),
      makes: () => false,
      isDone: () => true,
      acknowledged: (value) => {
        const receipt = value as { path: string; sha256: string };
        written.set(receipt.path, receipt.sha256);
        receipts.set(sha256, receipt.path);
      },
    };
  };

  return {
    name: "ministry",
    folder,
    prepare: async (backend) => {
      mkdirSync(receiptFolder, { recursive: true });
      mkdirSync(desk, { recursive: true });
      const must = (given: Answer | null): void => {
        if (!given?.ok) throw new Error(`the world cannot be prepared: ${JSON.stringify(given?.error)}`);
      };
      must(await backend.call("settings.set", { mode: "qaom", body: "QAOM", noticeAcknowledged: true }));
      must(await backend.call("signing.confirmBin", { body: "QAOM", bin: people.qaomBin }));
      ledger.begin();
    },
    next: () => {
      const path = packages()[random(Math.max(1, packages().length))];
      if (path === undefined) return null;
      return random(2) === 0 ? takeIn() : answer(path);
    },
    restore: () => null,
    look: async (operation, outcome, fully) => {
      if (outcome.kind === "acknowledged") operation?.acknowledged?.(outcome.value);
      const looked = ledger.look(operation, outcome, fully);
      if (!fully) return looked;
      const rootFile = people.rootFile;
      const onDrive = await examineDrive({ folder: receiptFolder, exported: written, containers: new Set(), rootFile });
      return { losses: [...looked.losses, ...onDrive.losses], bytes: looked.bytes + onDrive.bytes };
    },
  };
}

function flipBit(bytes: Buffer, at: number, bit: number): void {
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
}
