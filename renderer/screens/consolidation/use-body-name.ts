import { useCallback } from "react";
import type { LocalisedText } from "#shared/language/language.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";

interface BodyName {
  readonly name: LocalisedText;
  readonly abbreviation: LocalisedText;
}

/** What a body is called; by its code where the plan does not know it any more. */
export function useBodyName(): (code: string) => BodyName {
  const { plan } = useWorkplace();
  return useCallback(
    (code) =>
      plan.bodies.find((body) => body.code === code) ?? {
        name: { kk: code, ru: code },
        abbreviation: { kk: code, ru: code },
      },
    [plan],
  );
}
