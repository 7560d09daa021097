import Sqlite from "better-sqlite3";

/** The slowest statement of a piece of work. */
export interface SlowestStatement {
  readonly sql: string;
  readonly ms: number;
}

type Timed = "all" | "get" | "run";

/** Times each statement that is carried out while `work` runs. */
export async function slowestStatement(work: () => Promise<unknown>): Promise<SlowestStatement> {
  const sqlite = new Sqlite(":memory:");
  const prototype = Object.getPrototypeOf(sqlite.prepare("SELECT 1")) as Record<
    Timed,
    (...values: unknown[]) => unknown
  >;
  sqlite.close();
  const before = { all: prototype.all, get: prototype.get, run: prototype.run };
  let slowest: SlowestStatement = { sql: "", ms: 0 };
  for (const name of ["all", "get", "run"] as const) {
    prototype[name] = function (this: Sqlite.Statement, ...values: unknown[]) {
      const begun = performance.now();
      try {
        return before[name].apply(this, values);
      } finally {
        const ms = performance.now() - begun;
        if (ms > slowest.ms) slowest = { sql: this.source, ms };
      }
    };
  }
  try {
    await work();
  } finally {
    Object.assign(prototype, before);
  }
  return slowest;
}
