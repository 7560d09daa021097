import { useCallback, useState } from "react";
import type { CarriedReportView } from "#shared/api/head-view.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { NcalayerStorage } from "#shared/ncalayer.ts";
import { useJob } from "../../../app/contract/use-job.ts";

/** Signs a carried report through NCALayer, into a folder. `answered`: the key that was chosen there and may not sign it. */
export function useCarriedNcalayer({ path, sha256 }: Pick<CarriedReportView, "path" | "sha256">) {
  const job = useJob("head", "signWithNcalayer");
  const { start, reset, result } = job;
  const [storage, setStorage] = useState<NcalayerStorage | null>(null);
  const [answered, setAnswered] = useState<KeyView | null>(null);
  const write = useCallback(
    async (folder: string): Promise<void> => {
      const signing = await start({ path, sha256, folder, storage });
      if (signing !== null) setAnswered(signing.outcome === "refused" ? signing.key : null);
    },
    [start, path, sha256, storage],
  );
  const forget = useCallback(() => {
    setAnswered(null);
    reset();
  }, [reset]);
  const exported = result?.outcome === "signed" ? result.exported : null;
  return { job, storage, setStorage, answered, sign: null, write, exported, forget };
}
