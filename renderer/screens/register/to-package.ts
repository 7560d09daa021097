import { useCallback } from "react";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";

/** Where the packages of a body are, and what is to be chosen before one goes there. */
export interface ToPackage {
  readonly href: string;
  readonly onGo: () => void;
}

/** The way to what a body sent for a half-year: the screen of intake, with that half-year chosen in the frame. */
export function useToPackage(): (body: string, halfYear: HalfYear) => ToPackage {
  const { chooseHalfYear } = useWorkplace();
  return useCallback(
    (body, halfYear) => ({ href: formatRoute("intake", [], { body }), onGo: () => chooseHalfYear(halfYear) }),
    [chooseHalfYear],
  );
}
