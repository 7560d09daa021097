import type { Layout } from "#backend/data-folder/index.ts";
import type { Database } from "#backend/database/index.ts";

/** What this capability works with. */
export interface TrustDeps {
  readonly database: Database;
  readonly layout: Pick<Layout, "trust" | "temporary">;
  /** The folder of certificates that came with the program. */
  readonly shipped: string;
  /** The machine's clock: the age of lists. */
  readonly clock: () => Date;
}
