import { join } from "node:path";
import type { JournalHead } from "#shared/journal.ts";
import { changesBetween, type Facts, openToLook, readFacts } from "../check/facts.ts";
import { examineFolder } from "../check/invariants.ts";
import { judge, type Operation, type Outcome } from "./operation.ts";
import { reportsIn } from "./report-facts.ts";

/**
 * What is known of one data folder outside of the process that works in it: what it said, and what was acknowledged since.
 */
export class Ledger {
  readonly #root: string;
  #facts: Facts = new Map();
  #heads: JournalHead[] = [];
  /** Half-year and version → package: what was signed once keeps its version, whatever is restored. */
  readonly #signed = new Map<string, string>();
  /** Digests of every container that was signed here. */
  readonly containers = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  get facts(): Facts {
    return this.#facts;
  }

  get head(): JournalHead | null {
    return this.#heads[0] ?? null;
  }

  /** A restore is under way: from now on the journal may also end in this head. */
  allowHead(head: JournalHead): void {
    this.#heads.push(head);
  }

  /**
   * Looks at the folder, at rest and open: the changes since the last look must be those of `operation`. With `fully`
   * everything is read, else the facts alone.
   */
  look(
    operation: Operation | null,
    outcome: Outcome,
    fully: boolean,
  ): { readonly losses: readonly string[]; readonly bytes: number } {
    const sqlite = openToLook(join(this.#root, "kalqan.db"));
    try {
      const facts = readFacts(sqlite);
      const changes = changesBetween(this.#facts, facts);
      const nobody: Operation = { kind: "nobody", run: async () => null, makes: () => false, isDone: () => true };
      const losses = judge(operation ?? nobody, outcome, changes, facts);
      this.#facts = facts;
      losses.push(...this.#keepSigned(facts));
      if (!fully) return { losses, bytes: 0 };
      const examined = examineFolder(this.#root, sqlite, this.#heads);
      this.#heads = [examined.head];
      return { losses: [...losses, ...examined.losses], bytes: examined.bytes };
    } finally {
      sqlite.close();
    }
  }

  /** The folder as it was when the ledger was begun: nothing to compare with. */
  begin(): void {
    const sqlite = openToLook(join(this.#root, "kalqan.db"));
    try {
      this.#facts = readFacts(sqlite);
      this.#heads = [examineFolder(this.#root, sqlite, []).head];
    } finally {
      sqlite.close();
    }
  }

  #keepSigned(facts: Facts): string[] {
    const losses: string[] = [];
    for (const { halfYear, version, state, packageId, packageSha256 } of reportsIn(facts)) {
      if (packageSha256 !== null) this.containers.add(packageSha256);
      if (packageId === null || state === "draft" || state === "ready" || state === "awaitingHead") continue;
      const key = `${halfYear} v${version}`;
      const before = this.#signed.get(key);
      if (before !== undefined && before !== packageId) losses.push(`${key} was given twice: ${before}, ${packageId}`);
      this.#signed.set(key, packageId);
    }
    return losses;
  }
}
