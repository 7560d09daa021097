import { type ReactNode, useState } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { useCall } from "../contract/use-call.ts";
import { BackendBanner } from "../frame/backend-banner.tsx";
import { BareFrame } from "../start/bare-frame.tsx";
import { IdleLock } from "./idle-lock.tsx";
import classes from "./lock.module.css";
import { UnlockScreen } from "./unlock-screen.tsx";

/**
 * Lets nothing of a locked data folder be seen. Where a folder is found locked with work on the page (its keys were lost with
 * the backend), the work stays behind the question, so that nothing typed is lost.
 */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const { data: lock, error, refetch } = useCall("lock", "state", {});
  const [wasOpen, setWasOpen] = useState(false);
  if (lock?.locked === false && !wasOpen) setWasOpen(true);
  if (lock === undefined)
    return (
      <BareFrame>
        <BackendBanner />
        {error === null ? <LoadingState /> : <ErrorState error={error} retry={() => void refetch()} />}
      </BareFrame>
    );
  return (
    <>
      {lock.locked && <UnlockScreen lock={lock} />}
      {wasOpen && (
        <div className={classes.held} hidden={lock.locked} inert={lock.locked}>
          {children}
        </div>
      )}
      {lock.protected && !lock.locked && <IdleLock />}
    </>
  );
}
