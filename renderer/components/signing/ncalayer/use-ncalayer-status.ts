import { useEffect } from "react";
import { useCall } from "../../../app/contract/use-call.ts";

/** How soon an NCALayer that was just started is noticed, in ms. */
const pause = 3_000;

/** How NCALayer stands on this machine; while it cannot be reached it is asked again and again, without a click. */
export function useNcalayerStatus() {
  const status = useCall("signing", "ncalayerStatus", {});
  const { data, refetch } = status;
  const isAway = data?.state === "unavailable";
  useEffect(() => {
    if (!isAway) return;
    const timer = setInterval(() => void refetch(), pause);
    return () => clearInterval(timer);
  }, [isAway, refetch]);
  return status;
}

export type NcalayerStatus = NonNullable<ReturnType<typeof useNcalayerStatus>["data"]>;
