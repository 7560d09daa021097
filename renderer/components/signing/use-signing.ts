import { useCallback, useState } from "react";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { NcalayerStorage } from "#shared/ncalayer.ts";
import type { JobHandle } from "../../app/contract/use-long-work.ts";
import type { KeyState, OpenedKey } from "./key/use-key.ts";
import type { NcalayerSigning } from "./ncalayer/ncalayer-signing.ts";
import { rememberedWay, rememberWay, type SigningWay } from "./remembered-way.ts";

/** How signing through NCALayer ended: the certificate is known only from its answer. */
type NcalayerOutcome = { readonly outcome: "signed" } | { readonly outcome: "refused"; readonly key: KeyView };

interface WaysToSign<Subject> {
  readonly key: KeyState;
  readonly byFile: JobHandle<Subject & Pick<OpenedKey, "keyFile" | "password">, unknown>;
  readonly byNcalayer: JobHandle<Subject & { storage: NcalayerStorage | null }, NcalayerOutcome>;
}

/** The signing of one thing as a screen holds it, whatever is signed. */
export interface Signing<Subject> {
  readonly way: SigningWay;
  readonly choose: (way: SigningWay) => void;
  readonly key: KeyState;
  readonly ncalayer: Omit<NcalayerSigning, "sign">;
  /** The work of the chosen way. */
  readonly job: Pick<JobHandle<never, unknown>, "state" | "progress" | "isRunning" | "cancel" | "error">;
  readonly isBusy: boolean;
  /** Of the opened key file, or of the key chosen in NCALayer that may not sign, or not yet; null while there is none. */
  readonly view: KeyView | null;
  readonly sign: (subject: Subject) => Promise<void>;
  /** A person has said which BIN is the body's: the certificate's own where it names one. */
  readonly binConfirmed: (bin: string) => void;
}

/**
 * Signs with a key file that is opened here, or with the key that a person chooses in NCALayer: the same for a report, for
 * receipts, for the consolidated report, for an edition of the plan. What came of it is the job's result. An opened key is
 * forgotten when it has signed, and when the way is changed.
 */
export function useSigning<Subject extends object>({ key, byFile, byNcalayer }: WaysToSign<Subject>): Signing<Subject> {
  const [way, setWay] = useState(rememberedWay);
  const [storage, setStorage] = useState<NcalayerStorage | null>(null);
  const [answered, setAnswered] = useState<KeyView | null>(null);
  const isByFile = way === "keyFile";

  const choose = (next: SigningWay): void => {
    key.forget();
    setAnswered(null);
    byFile.reset();
    byNcalayer.reset();
    rememberWay(next);
    setWay(next);
  };
  const sign = async (subject: Subject): Promise<void> => {
    if (!isByFile) {
      const signing = await byNcalayer.start({ ...subject, storage });
      if (signing !== null) setAnswered(signing.outcome === "refused" ? signing.key : null);
      return;
    }
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    if ((await byFile.start({ ...subject, keyFile, password })) !== null) key.forget();
  };
  const { reopen } = key;
  const binConfirmed = useCallback(
    (bodyBin: string): void => {
      if (isByFile) void reopen();
      else setAnswered((view) => view && { ...view, bodyBin, bin: view.certificate.bin === null ? "absent" : "same" });
    },
    [isByFile, reopen],
  );

  return {
    ...{ way, choose, key, sign, binConfirmed },
    ncalayer: { job: byNcalayer, storage, setStorage, answered },
    job: isByFile ? byFile : byNcalayer,
    isBusy: byFile.isRunning || byNcalayer.isRunning,
    view: isByFile ? (key.opened?.view ?? null) : answered,
  };
}
