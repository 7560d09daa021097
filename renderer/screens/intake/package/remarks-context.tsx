import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import type { Language } from "#shared/language/language.ts";
import { type DraftAnswer, type DraftFault, type DraftRemark, emptyDraft } from "#shared/receipts/draft-answer.ts";
import type { ChangeAt } from "../../../components/writing/desk.ts";
import type { DraftMeasure } from "../../../components/writing/draft.ts";
import { useDraft } from "../../../components/writing/use-draft.ts";
import { type AnswerDesk, canWrite, useAnswerDesk, wholeAnswer } from "./answer-desk.ts";

/** The remarks on the package that is shown, and how they are written. */
export interface Remarks {
  /** Of the package. */
  readonly sha256: string;
  readonly desk: AnswerDesk;
  readonly draft: DraftAnswer;
  /** Why it is not saved by itself any more; null = it is. */
  readonly trouble: DraftMeasure<DraftAnswer>["trouble"];
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
  const desk = useAnswerDesk(opened);
  const standing = useDraft(desk, wholeAnswer);
  const draft = standing?.entry ?? emptyDraft;
  const trouble = standing?.trouble ?? null;
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [begun, setBegun] = useState<number | null>(null);
  const readOnly = !canWrite(opened);
  const { sha256 } = opened.received;

  const remarks = useMemo<Remarks>(() => {
    const change = (next: (before: DraftAnswer) => DraftAnswer, at: ChangeAt): void => {
      setFaults([]);
      desk.change(wholeAnswer, next, at);
    };
    return {
      ...{ sha256, desk, draft, trouble, readOnly, faults, setFaults, begun },
      begin: (measure, path) => {
        const index = draft.remarks.length;
        setBegun(index);
        const remark = { measure, path, text: { kk: "", ru: "" } };
        change((before) => ({ ...before, remarks: [...before.remarks, remark] }), {
          path: `/remarks/${index}/text/kk`,
          kind: "act",
        });
      },
      write: (index, text) =>
        change(
          (before) => ({
            ...before,
            remarks: before.remarks.map((remark, at) => (at === index ? { ...remark, text } : remark)),
          }),
          { path: `/remarks/${index}/text/${writtenIn(draft.remarks[index]?.text, text)}`, kind: "typing" },
        ),
      remove: (index) => {
        setBegun(null);
        change((before) => ({ ...before, remarks: before.remarks.filter((_, at) => at !== index) }), {
          path: `/remarks/${index}/text/kk`,
          kind: "act",
        });
      },
      writeGeneral: (generalRemark) =>
        change((before) => ({ ...before, generalRemark }), {
          path: `/generalRemark/${writtenIn(draft.generalRemark, generalRemark)}`,
          kind: "typing",
        }),
    };
  }, [sha256, desk, draft, trouble, readOnly, faults, begun]);
  return <RemarksContext value={remarks}>{children}</RemarksContext>;
}

/** The remarks; only below their provider. */
export function useRemarks(): Remarks {
  const remarks = useContext(RemarksContext);
  if (remarks === null) throw new Error("useRemarks outside RemarksProvider");
  return remarks;
}

/** Which of the two was written in. */
function writtenIn(before: DraftRemark["text"] | undefined, after: DraftRemark["text"]): Language {
  return before?.kk === after.kk ? "ru" : "kk";
}
