import { useCallback, useState } from "react";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { NcalayerStorage } from "#shared/ncalayer.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import type { JobHandle } from "../../../app/contract/use-long-work.ts";

/**
 * Signs a report through NCALayer. `answered` is the certificate of the key that was chosen there, where it may not sign,
 * or not before its BIN is confirmed; a signature that was kept is the report's.
 */
export function useNcalayerSigning(reportId: string, role: SignerRole) {
  const job = useJob("signing", "signWithNcalayer");
  const { start } = job;
  const [storage, setStorage] = useState<NcalayerStorage | null>(null);
  const [answered, setAnswered] = useState<KeyView | null>(null);

  const sign = useCallback(async (): Promise<void> => {
    const signing = await start({ reportId, role, storage });
    if (signing !== null) setAnswered(signing.outcome === "refused" ? signing.key : null);
  }, [start, reportId, role, storage]);
  /** A person has said which BIN is the body's: the certificate's own where it names one. */
  const binConfirmed = useCallback((bodyBin: string) => {
    setAnswered((key) => key && { ...key, bodyBin, bin: key.certificate.bin === null ? "absent" : "same" });
  }, []);
  const { reset } = job;
  const forget = useCallback(() => {
    setAnswered(null);
    reset();
  }, [reset]);

  return { job, storage, setStorage, answered, sign, binConfirmed, forget };
}

/** Signing through NCALayer as its form shows it. */
export interface NcalayerSigning {
  readonly job: Pick<JobHandle<never, unknown>, "state" | "progress" | "isRunning" | "cancel" | "error">;
  readonly storage: NcalayerStorage | null;
  readonly setStorage: (storage: NcalayerStorage | null) => void;
  /** The certificate of a key that may not sign, or not yet. */
  readonly answered: KeyView | null;
  /** Null where another button signs, and tells how it goes. */
  readonly sign: (() => Promise<void>) | null;
}
