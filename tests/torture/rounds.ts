import { setTimeout } from "node:timers/promises";
import { errorCodes } from "#shared/error-codes.ts";
import type { Machine } from "./machine.ts";
import { type BackendProcess, startBackend } from "./process/backend-process.ts";
import { emptyTally, type Tally } from "./tally.ts";
import { type OldFolder, opened } from "./world/old-folder.ts";
import { type Operation, type Outcome, outcomeOf } from "./world/operation.ts";
import type { World } from "./world/world.ts";

const calendarNow = "2018-07-05T06:00:00.000Z";
const unanswered: Outcome = { kind: "unanswered" };

export interface RoundsSetting {
  readonly machine: Machine;
  readonly random: (below: number) => number;
  /** The bundled backend process. */
  readonly entry: string;
  readonly compileCache: string;
}

/** What was under way in a world when its process was killed. */
interface UnderWay {
  readonly operation: Operation | null;
  readonly outcome: Outcome;
}

/** One round: start, look at everything, work a while, kill in the middle of something. */
export class Rounds {
  readonly tally: Tally = emptyTally();
  readonly #setting: RoundsSetting;
  readonly #underWay = new Map<World, UnderWay>();
  /** Milliseconds that a kind of operation takes, so that kills fall everywhere within. */
  readonly #durations = new Map<string, number>();

  constructor(setting: RoundsSetting) {
    this.#setting = setting;
  }

  /** The world as it is before the torture. */
  async prepare(world: World): Promise<void> {
    const backend = this.#start(world.folder, null);
    this.#note(world.name, await opened(backend));
    await world.prepare(backend);
    this.#setting.machine.settle();
    await backend.kill();
  }

  async work(world: World): Promise<void> {
    const { random } = this.#setting;
    // What was under way is looked at before a restore changes everything.
    const settled = !this.#underWay.has(world);
    const restore = settled && random(4) === 0 ? world.restore() : null;
    const began = Date.now();
    const backend = this.#start(world.folder, restore?.source ?? null);
    const kind = restore === null ? "opening" : "restore";
    if (restore !== null || random(8) === 0) {
      // Killed while it opens: in the middle of a recovery, a daily backup, a restore.
      const isOpen = await Promise.race([backend.opening, setTimeout(this.#moment(kind, 400), null)]);
      if (isOpen === null || random(2) === 0) {
        const outcome: Outcome = isOpen?.kind === "opened" ? { kind: "acknowledged", value: null } : unanswered;
        if (restore !== null) this.#underWay.set(world, { operation: restore.operation, outcome });
        return this.#stop(backend, kind);
      }
    }
    this.#note(world.name, await opened(backend));
    this.#took(kind, Date.now() - began);
    await this.#look(
      world,
      restore === null ? null : { operation: restore.operation, outcome: { kind: "acknowledged", value: null } },
    );
    await this.#busy(world, backend);
  }

  /** Without a kill: the world's last look. */
  async finish(world: World): Promise<void> {
    const backend = this.#start(world.folder, null);
    this.#note(world.name, await opened(backend));
    await this.#look(world, null);
    await backend.close();
  }

  /** An older folder, killed while it is brought to this program's schema, then let through. */
  async migrate(old: OldFolder): Promise<void> {
    old.renew();
    this.#setting.machine.settle();
    const cutShort = this.#start(old.folder, null);
    await Promise.race([cutShort.opening, setTimeout(this.#moment("migration", 400))]);
    await this.#stop(cutShort, "migration");
    const began = Date.now();
    const backend = this.#start(old.folder, null);
    this.#note("old", await opened(backend));
    this.#took("migration", Date.now() - began);
    this.#tell("old", old.look());
    await backend.kill();
  }

  async #busy(world: World, backend: BackendProcess): Promise<void> {
    const { random, machine } = this.#setting;
    const isFull = machine.disk !== null && random(10) === 0;
    if (isFull) {
      machine.disk?.fill();
      this.tally.faults += 1;
    }
    for (let count = random(5); count > 0; count -= 1) {
      const operation = world.next();
      if (operation === null) break;
      const began = Date.now();
      const outcome = outcomeOf(await operation.run(backend));
      this.#took(operation.kind, Date.now() - began);
      if (outcome.kind === "acknowledged") this.tally.acknowledged += 1;
      if (outcome.kind === "refused") this.#requireSentence(operation, outcome.code);
      this.#tell(world.name, await world.look(operation, outcome, false));
    }
    // At times it is closed as it should be, with nothing under way: what follows may be a restore.
    if (!isFull && random(6) === 0) return backend.close();
    await this.#killIn(world, backend);
  }

  async #killIn(world: World, backend: BackendProcess): Promise<void> {
    const { random, machine } = this.#setting;
    const operation = world.next();
    if (operation === null) return this.#stop(backend, "rest");
    const pulled = machine.driveDisk !== null && ["export", "writeReceipt"].includes(operation.kind) && random(3) === 0;
    let outcome = unanswered;
    const running = operation.run(backend).then((answer) => {
      outcome = outcomeOf(answer);
    });
    // At times right at the answer: what is said to be done must be.
    const moment = random(4) === 0 ? running : setTimeout(this.#moment(operation.kind, 200));
    await Promise.race([running, moment]);
    if (pulled) {
      await machine.driveDisk?.cut();
      this.tally.faults += 1;
      await Promise.race([running, setTimeout(3_000)]);
    }
    this.#underWay.set(world, { operation, outcome });
    if (outcome.kind === "acknowledged") this.tally.acknowledged += 1;
    if (outcome.kind === "refused") this.#requireSentence(operation, outcome.code);
    await this.#stop(backend, operation.kind);
    if (pulled) await machine.driveDisk?.restart();
  }

  /** kill -9, and at times the power with it. */
  async #stop(backend: BackendProcess, kind: string): Promise<void> {
    const { disk } = this.#setting.machine;
    const withPower = disk !== null && this.#setting.random(2) === 0;
    if (withPower) await disk.cut();
    await backend.kill();
    if (withPower) {
      await disk.restart();
      this.tally.powerCuts += 1;
    }
    disk?.makeRoom();
    this.tally.kills += 1;
    this.tally.killedIn.set(kind, (this.tally.killedIn.get(kind) ?? 0) + 1);
  }

  async #look(world: World, now: UnderWay | null): Promise<void> {
    const { operation, outcome } = now ?? this.#underWay.get(world) ?? { operation: null, outcome: unanswered };
    this.#underWay.delete(world);
    this.#tell(world.name, await world.look(operation, outcome, true));
    this.tally.looks += 1;
  }

  #start(folder: string, source: string | null): BackendProcess {
    const { entry, compileCache } = this.#setting;
    const restore =
      source === null ? {} : { restore: { source, acceptMissingFiles: false, acceptBrokenJournal: false } };
    return startBackend({ folder, calendarNow, entry, compileCache, ...restore });
  }

  /** A moment within what the kind takes, or just after. */
  #moment(kind: string, atFirst: number): number {
    return this.#setting.random(Math.ceil((this.#durations.get(kind) ?? atFirst) * 1.1) + 1);
  }

  #took(kind: string, ms: number): void {
    const before = this.#durations.get(kind);
    this.#durations.set(kind, before === undefined ? ms : before * 0.8 + ms * 0.2);
  }

  #requireSentence({ kind }: Operation, code: string): void {
    const isSaid = (errorCodes as readonly string[]).includes(code) && !code.startsWith("internal.");
    if (!isSaid) this.#note(kind, `refused without a sentence: ${code}`);
  }

  #tell(name: string, { losses, bytes }: { readonly losses: readonly string[]; readonly bytes: number }): void {
    this.tally.bytes += bytes;
    for (const loss of losses) this.#note(name, loss);
  }

  #note(name: string, loss: string | null): void {
    if (loss !== null) this.tally.losses.push(`${name}: ${loss}`);
  }
}
