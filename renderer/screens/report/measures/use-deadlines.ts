import { useMemo } from "react";
import { type DeadlineStanding, deadlineStanding } from "#shared/plan/deadline.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";

/** How the deadline of each measure of the plan stands today, by number. */
export function useDeadlines(): ReadonlyMap<number, DeadlineStanding> {
  const { plan, settings, halfYear, today } = useWorkplace();
  const lawInForce = settings.lawInForce?.date ?? plan.edition.lawInForce.date;
  return useMemo(
    () =>
      new Map(
        plan.edition.measures.map(({ number, deadline }) => [
          number,
          deadlineStanding(deadline, { halfYear, day: today, lawInForce }),
        ]),
      ),
    [plan, halfYear, today, lawInForce],
  );
}
