import type { KeptDecision } from "#shared/intake/decision.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";
import type { Meaning } from "../../components/meaning.ts";

const meanings = {
  imported: "done",
  superseded: "untouched",
  waiting: "due",
  rival: "due",
  apart: "error",
} as const satisfies Record<KeptDecision, Meaning>;

/** What became of a package. */
export function DecisionBadge({ decision }: { readonly decision: KeptDecision }) {
  const t = useTranslate();
  return <Badge meaning={meanings[decision]}>{t(`intake.decisions.${decision}`)}</Badge>;
}
