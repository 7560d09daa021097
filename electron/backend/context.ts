import type { ConsolidationDeps } from "#backend/consolidation/index.ts";
import type { DataFolder } from "#backend/data-folder/index.ts";
import type { Note } from "#backend/diagnostics/index.ts";
import type { ExchangeDeps } from "#backend/exchange/index.ts";
import type { IntakeDeps } from "#backend/intake/index.ts";
import type { Ncalayer } from "#backend/ncalayer/index.ts";
import type { Plans } from "#backend/plan/index.ts";
import type { RegisterDeps } from "#backend/register/index.ts";
import type { ReportDeps } from "#backend/report/index.ts";
import type { TrustDeps } from "#backend/trust/index.ts";
import type { Upkeep } from "#backend/upkeep/index.ts";
import type { Resources } from "./resources.ts";

/** What every use case works with: one open data folder, its editions of the plan, one clock. */
export interface BackendContext {
  readonly folder: DataFolder;
  readonly upkeep: Upkeep;
  readonly plans: Plans;
  readonly resources: Resources;
  /** The machine's clock: journal, signing time, verification. */
  readonly clock: () => Date;
  readonly report: ReportDeps;
  readonly exchange: ExchangeDeps;
  readonly intake: IntakeDeps;
  readonly consolidation: ConsolidationDeps;
  readonly register: RegisterDeps;
  readonly trust: TrustDeps;
  readonly ncalayer: Ncalayer;
  /** For the program's log. */
  readonly note: Note;
}
