import type { QueryClient } from "@tanstack/react-query";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { keyPrefix, queryKey } from "../../../app/contract/query-key.ts";
import { deskWithId, noteSaved } from "../../../components/writing/desk-register.ts";
import { createDraftDesk, type DraftDesk } from "./draft-desk.ts";
import { unsavedAnswerOf } from "./unsaved-answer.ts";

/** The desk of a package: it outlives the screen, so that what is typed is saved whatever is looked at meanwhile. */
export function draftDeskOf({ received: { sha256 }, draft }: AnsweredPackage, client: QueryClient): DraftDesk {
  const opened = queryKey("receipts", "open", { package: sha256 });
  return deskWithId(`package:${sha256}`, () =>
    createDraftDesk(draft, {
      unsaved: unsavedAnswerOf(sha256, window.sessionStorage),
      save: (written, expectedRevision) =>
        callBackend("receipts", "saveDraft", { package: sha256, draft: written, expectedRevision }),
      onSaved: (written, revision) => {
        noteSaved();
        // An answer that is on its way is of before.
        void client.cancelQueries({ queryKey: opened });
        client.setQueryData<AnsweredPackage>(opened, (before) =>
          before === undefined
            ? undefined
            : { ...before, standing: "undecided", draft: { ...written, decision: null, revision } },
        );
        void client.invalidateQueries({ queryKey: keyPrefix("receipts.answers") });
      },
      onBlocked: () => void client.invalidateQueries({ queryKey: opened }),
    }),
  );
}
