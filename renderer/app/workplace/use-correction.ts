import type { ErrorRecord } from "#shared/errors.ts";
import { useAct } from "../contract/use-act.ts";
import { goTo } from "../routing/use-route.ts";

interface Correction {
  /** Makes the next version and goes to it, unless the person has gone elsewhere meanwhile. */
  readonly correct: () => Promise<void>;
  readonly isPending: boolean;
  readonly error: ErrorRecord | null;
}

/**
 * The step from a signed report to the version that corrects it. It is waited for here and not in a callback of the
 * mutation: whoever offers the step is gone from the screen once there is a new version, and the callback with it.
 */
export function useCorrection(reportId: string): Correction {
  const { mutateAsync, isPending, error } = useAct("report", "correct");
  const correct = async (): Promise<void> => {
    const asked = window.location.hash;
    // Where it is refused, `error` says so.
    const corrected = await mutateAsync({ reportId }).catch(() => null);
    if (corrected !== null && window.location.hash === asked) goTo("report");
  };
  return { correct, isPending, error };
}
