import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import type { DraftAnswer, DraftFault, DraftRemark } from "#shared/receipts/draft-answer.ts";
import type { DraftDesk } from "./draft-desk.ts";
import { draftDeskOf } from "./draft-desks.ts";

/** The remarks on the package that is shown, and how they are written. */
export interface Remarks {
  /** Of the package. */
  readonly sha256: string;
  readonly desk: DraftDesk;
  readonly draft: DraftAnswer;
  /** Nothing can be written: it is answered, or does not count. */
  readonly readOnly: boolean;
  /** What kept a decision from being made; told at the fields. */
  readonly faults: readonly DraftFault[];
  readonly setFaults: (faults: readonly DraftFault[]) => void;
  /** The remark that was begun just now, by its place in the list: it takes the focus. */
  readonly begun: number | null;
  readonly begin: (measure: number | null, path: string) => void;
  readonly write: (index: number, text: DraftRemark["text"]) => void;
  readonly remove: (index: number) => void;
  readonly writeGeneral: (text: DraftRemark["text"]) => void;
}

const RemarksContext = createContext<Remarks | null>(null);

interface RemarksProviderProps {
  readonly opened: AnsweredPackage;
  readonly children: ReactNode;
}

/** Holds the remarks for everything below. */
export function RemarksProvider({ opened, children }: RemarksProviderProps) {
  const client = useQueryClient();
  const desk = draftDeskOf(opened, client);
  const draft = useSyncExternalStore(desk.subscribe, desk.draft);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [begun, setBegun] = useState<number | null>(null);
  useEffect(() => desk.adopt(opened.draft), [desk, opened.draft]);
  const readOnly = !canWrite(opened);
  const { sha256 } = opened.received;

  const remarks = useMemo<Remarks>(() => {
    const change = (next: (before: DraftAnswer) => DraftAnswer): void => {
      setFaults([]);
      desk.change(next);
    };
    return {
      ...{ sha256, desk, draft, readOnly, faults, setFaults, begun },
      begin: (measure, path) => {
        setBegun(draft.remarks.length);
        const remark = { measure, path, text: { kk: "", ru: "" } };
        change((before) => ({ ...before, remarks: [...before.remarks, remark] }));
      },
      write: (index, text) =>
        change((before) => ({
          ...before,
          remarks: before.remarks.map((remark, at) => (at === index ? { ...remark, text } : remark)),
        })),
      remove: (index) => {
        setBegun(null);
        change((before) => ({ ...before, remarks: before.remarks.filter((_, at) => at !== index) }));
      },
      writeGeneral: (generalRemark) => change((before) => ({ ...before, generalRemark })),
    };
  }, [sha256, desk, draft, readOnly, faults, begun]);
  return <RemarksContext value={remarks}>{children}</RemarksContext>;
}

/** The remarks; only below their provider. */
export function useRemarks(): Remarks {
  const remarks = useContext(RemarksContext);
  if (remarks === null) throw new Error("useRemarks outside RemarksProvider");
  return remarks;
}

/** Only of what counts, and until a receipt says it. */
export function canWrite({ received, standing }: AnsweredPackage): boolean {
  return received.decision === "imported" && (standing === "undecided" || standing === "decided");
}
