import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";

interface CurrentConsolidation {
  /** Null while none was begun for this half-year, and while it is not known (`isPending`). */
  readonly consolidation: ConsolidationView | null;
  readonly isPending: boolean;
  readonly error: ErrorRecord | null;
  readonly retry: () => void;
}

/** The current version of the consolidated report of the half-year chosen. Makes none: `consolidation.open` does. */
export function useCurrentConsolidation(): CurrentConsolidation {
  const { halfYear } = useWorkplace();
  const list = useCall("consolidation", "list", {});
  // The newest first.
  const id = list.data?.find((one) => one.halfYear === halfYear)?.id ?? null;
  const view = useCall("consolidation", "get", { consolidationId: id ?? "" }, { enabled: id !== null });
  return {
    consolidation: view.data ?? null,
    isPending: list.isPending || (id !== null && view.isPending),
    error: list.error ?? view.error,
    retry: () => void (list.error === null ? view.refetch() : list.refetch()),
  };
}
