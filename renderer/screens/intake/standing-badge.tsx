import { IconCircleCheck, IconCircleDashed, IconHandStop, IconShieldX } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";
import type { Meaning } from "../../components/meaning.ts";
import type { Standing } from "./standing.ts";

const looks = {
  received: { meaning: "done", icon: IconCircleCheck },
  open: { meaning: "due", icon: IconHandStop },
  apart: { meaning: "error", icon: IconShieldX },
  missing: { meaning: "untouched", icon: IconCircleDashed },
} as const satisfies Record<Standing, { meaning: Meaning; icon: typeof IconCircleCheck }>;

/** How a body stands: one word, one shape, one colour. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const t = useTranslate();
  const { meaning, icon: Icon } = looks[standing];
  return (
    <Badge meaning={meaning} icon={<Icon size={14} aria-hidden="true" />}>
      {t(`intake.standings.word.${standing}`)}
    </Badge>
  );
}
