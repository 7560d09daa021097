import type { KeyView } from "#shared/api/signing-view.ts";
import type { NcalayerStorage } from "#shared/ncalayer.ts";
import type { JobHandle } from "../../../app/contract/use-long-work.ts";

/** Signing through NCALayer as its form shows it. */
export interface NcalayerSigning {
  readonly job: Pick<JobHandle<never, unknown>, "state" | "progress" | "isRunning" | "cancel" | "error">;
  readonly storage: NcalayerStorage | null;
  readonly setStorage: (storage: NcalayerStorage | null) => void;
  /** The certificate of a key that may not sign, or not yet. */
  readonly answered: KeyView | null;
  /** Null where another button signs, and tells how it goes. */
  readonly sign: (() => void) | null;
}
