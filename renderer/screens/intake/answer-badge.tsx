import { IconCircleCheck, IconCircleDashed, IconCornerUpLeft } from "@tabler/icons-react";
import type { AnswerStanding } from "#shared/receipts/standing.ts";
import type { Decision } from "#shared/report/decision.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";

interface AnswerBadgeProps {
  readonly standing: AnswerStanding;
  readonly answer: Decision | null;
}

/** How far the answer to a package is: one word, one shape, one colour. */
export function AnswerBadge({ standing, answer }: AnswerBadgeProps) {
  const t = useTranslate();
  const icon = { size: 14, "aria-hidden": true } as const;
  if (answer === null) {
    return (
      <Badge meaning="untouched" icon={<IconCircleDashed {...icon} />}>
        {t("answering.standings.undecided")}
      </Badge>
    );
  }
  const word = standing === "undecided" ? "decided" : standing;
  const Icon = answer === "accepted" ? IconCircleCheck : IconCornerUpLeft;
  return (
    <Badge
      meaning={standing === "handedOut" ? (answer === "accepted" ? "done" : "error") : "hand"}
      icon={<Icon {...icon} />}
    >
      {t(`answering.badges.${answer}.${word}`)}
    </Badge>
  );
}
