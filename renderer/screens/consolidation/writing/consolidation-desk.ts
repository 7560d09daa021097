import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { type Writing, writingSchema } from "#shared/consolidation/writing.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { queryKey } from "../../../app/contract/query-key.ts";
import { createDesk, type Desk, type Stored } from "../../../components/writing/desk.ts";
import { deskWithId, noteSaved } from "../../../components/writing/desk-register.ts";
import { keptDraftsOf } from "../../../components/writing/kept-drafts.ts";
import { withSavedWriting } from "./with-saved-writing.ts";

/** What ҚАӨМ writes itself, measure by measure. */
export type ConsolidationDesk = Desk<Writing, ConsolidationView>;

/** The page's cache: it may come after the desk, which outlives screens. */
let client: QueryClient | null = null;

/** The desk of a consolidated report, kept up with what the backend holds. */
export function useConsolidationDesk(consolidation: ConsolidationView): ConsolidationDesk {
  const current = useQueryClient();
  useEffect(() => {
    client = current;
  }, [current]);
  const desk = deskWithId(consolidation.id, () => makeDesk(consolidation));
  useEffect(() => desk.adopt(consolidation), [desk, consolidation]);
  return desk;
}

function makeDesk(consolidation: ConsolidationView): ConsolidationDesk {
  const consolidationId = consolidation.id;
  const key = queryKey("consolidation", "get", { consolidationId });
  const readAgain = (): void => void client?.invalidateQueries({ queryKey: key });
  return createDesk(consolidation, {
    storedOf,
    now: () => new Date(),
    kept: keptDraftsOf(consolidationId, window.sessionStorage, (value) => writingSchema.parse(value)),
    save: (writing, expectedRevision, undoSteps, measure) =>
      callBackend("consolidation", "save", {
        ...{ consolidationId, measure, writing, expectedRevision },
        ...(undoSteps !== null && { undoSteps }),
      }),
    readUndoSteps: (measure) => callBackend("consolidation", "undoSteps", { consolidationId, measure }),
    onSaved: (writing, answer, measure) => {
      noteSaved();
      if (client === null) return;
      void client.invalidateQueries({ queryKey: ["journal"] });
      // A reading under way may be older than this saving.
      if (client.isFetching({ queryKey: key }) > 0) readAgain();
      else {
        client.setQueryData<ConsolidationView>(
          key,
          (before) => before && withSavedWriting(before, measure, writing, answer),
        );
      }
    },
    reload: readAgain,
  });
}

function storedOf({ state, measures }: ConsolidationView): Stored<Writing> {
  return {
    isOpen: state === "draft",
    entries: measures.map(({ measure, revision, writing }) => ({
      ...{ measure, revision, readOnly: false },
      entry: writing,
    })),
  };
}
