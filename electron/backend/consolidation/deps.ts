import type { ExchangeDeps } from "#backend/exchange/index.ts";

/** What this capability works with: what is signed and written out here goes the way of every package. */
export interface ConsolidationDeps {
  readonly exchange: ExchangeDeps;
  /** The folder with the faces that documents are set in. */
  readonly fontsFolder: string;
}
