import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import { type DraftAnswer, draftAnswerSchema } from "#shared/receipts/draft-answer.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { keyPrefix, queryKey } from "../../../app/contract/query-key.ts";
import { createDesk, type Desk, type Stored } from "../../../components/writing/desk.ts";
import { deskWithId, noteSaved } from "../../../components/writing/desk-register.ts";
import { keptDraftsOf } from "../../../components/writing/kept-drafts.ts";

/** What ҚАӨМ writes of a package: written, saved and taken back like a report. */
export type AnswerDesk = Desk<DraftAnswer, AnsweredPackage>;

/** A package is answered as a whole: one entry, which is of no measure. */
export const wholeAnswer = 0;

/** The page's cache: it may come after the desk, which outlives screens. */
let client: QueryClient | null = null;

/** The desk of a package, kept up with what the backend holds; its steps back from before the window was started join in. */
export function useAnswerDesk(opened: AnsweredPackage): AnswerDesk {
  const current = useQueryClient();
  useEffect(() => {
    client = current;
  }, [current]);
  const desk = deskWithId(`package:${opened.received.sha256}`, () => makeDesk(opened));
  useEffect(() => desk.adopt(opened), [desk, opened]);
  useEffect(() => void desk.recall(wholeAnswer), [desk]);
  return desk;
}

function makeDesk(opened: AnsweredPackage): AnswerDesk {
  const { sha256 } = opened.received;
  const key = queryKey("receipts", "open", { package: sha256 });
  const readAgain = (): void => void client?.invalidateQueries({ queryKey: key });
  return createDesk(opened, {
    storedOf,
    now: () => new Date(),
    kept: keptDraftsOf(`package:${sha256}`, window.sessionStorage, (value) => draftAnswerSchema.parse(value)),
    save: (draft, expectedRevision, undoSteps) =>
      callBackend("receipts", "saveDraft", {
        ...{ package: sha256, draft, expectedRevision },
        ...(undoSteps !== null && { undoSteps }),
      }),
    readUndoSteps: () => callBackend("receipts", "undoSteps", { package: sha256 }),
    onSaved: (written, { revision }) => {
      noteSaved();
      if (client === null) return;
      // An answer that is on its way is of before.
      void client.cancelQueries({ queryKey: key });
      client.setQueryData<AnsweredPackage>(key, (before) => before && withSaved(before, written, revision));
      void client.invalidateQueries({ queryKey: keyPrefix("receipts.answers") });
    },
    reload: readAgain,
  });
}

/** Words that are saved anew take a decision back; what was saved twice does not. */
function withSaved(before: AnsweredPackage, written: DraftAnswer, revision: number): AnsweredPackage {
  if (revision === before.draft.revision) return before;
  return { ...before, standing: "undecided", draft: { ...written, decision: null, revision } };
}

function storedOf(opened: AnsweredPackage): Stored<DraftAnswer> {
  const { generalRemark, remarks, revision } = opened.draft;
  const entry = { generalRemark, remarks };
  return { isOpen: canWrite(opened), entries: [{ measure: wholeAnswer, revision, readOnly: false, entry }] };
}

/** Only of what counts, and until a receipt says it. */
export function canWrite({ received, standing }: AnsweredPackage): boolean {
  return received.decision === "imported" && (standing === "undecided" || standing === "decided");
}
