import { useCallback, useState } from "react";
import type { SignedReceipts } from "#shared/api/answering-view.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { NcalayerStorage } from "#shared/ncalayer.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import type { NcalayerSigning } from "../../sign/ncalayer/use-ncalayer-signing.ts";

interface Request {
  readonly packages: readonly string[];
  readonly as: "each" | "batch";
}

/** Signs receipts through NCALayer, as `useNcalayerSigning` signs a report; `signed` is what came of it. */
export function useNcalayerReceipts({ packages, as }: Request): NcalayerSigning & {
  readonly signed: SignedReceipts | null;
  /** A person has said which BIN is the ministry's. */
  readonly binConfirmed: (bodyBin: string) => void;
} {
  const job = useJob("receipts", "signWithNcalayer");
  const { start, result } = job;
  const [storage, setStorage] = useState<NcalayerStorage | null>(null);
  const [answered, setAnswered] = useState<KeyView | null>(null);

  const sign = useCallback(async (): Promise<void> => {
    const signing = await start({ packages: [...packages], as, storage });
    if (signing !== null) setAnswered(signing.outcome === "refused" ? signing.key : null);
  }, [start, packages, as, storage]);
  const binConfirmed = useCallback((bodyBin: string) => {
    setAnswered((key) => key && { ...key, bodyBin, bin: key.certificate.bin === null ? "absent" : "same" });
  }, []);
  const signed = result?.outcome === "signed" ? result.signed : null;
  return { job, storage, setStorage, answered, sign, binConfirmed, signed };
}
