import type { Layout } from "#backend/data-folder/index.ts";
import type { ReportDeps } from "#backend/report/index.ts";
import type { RevocationList, TrustStore } from "#backend/signing/index.ts";
import type { JobContext } from "#shared/api/method.ts";

/** What this capability works with. */
export interface ExchangeDeps {
  readonly report: ReportDeps;
  readonly layout: Layout;
  /** The machine's clock: signing time. */
  readonly clock: () => Date;
  /** Read when it is needed: signing and reading back. */
  readonly trust: () => Promise<TrustStore>;
  readonly revocationLists: () => Promise<readonly RevocationList[]>;
}

/** How long work is watched and stopped. */
export type Watch = Pick<JobContext, "signal" | "progress">;
