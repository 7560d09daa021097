import {
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconHandStop,
  IconMinus,
  IconShieldX,
} from "@tabler/icons-react";
import type { BodyStanding } from "#shared/register/body-standing.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";
import type { Meaning } from "../../components/meaning.ts";
import classes from "./register.module.css";

const looks = {
  received: { meaning: "done", icon: IconCircleCheck },
  open: { meaning: "due", icon: IconHandStop },
  apart: { meaning: "error", icon: IconShieldX },
  missing: { meaning: "error", icon: IconClockExclamation },
  awaited: { meaning: "untouched", icon: IconCircleDashed },
  ahead: { meaning: "untouched", icon: IconMinus },
  none: { meaning: "untouched", icon: IconMinus },
} as const satisfies Record<BodyStanding, { meaning: Meaning; icon: typeof IconCircleCheck }>;

interface StandingProps {
  readonly standing: BodyStanding;
}

/** How a body stands in a half-year: a shape in its colour; the word stands beside it, or its holder has a label. */
export function StandingIcon({ standing }: StandingProps) {
  const { meaning, icon: Icon } = looks[standing];
  return <Icon className={classes.shape} data-meaning={meaning} size={16} stroke={1.75} aria-hidden="true" />;
}

/** The same with its word. */
export function StandingWord({ standing }: StandingProps) {
  const t = useTranslate();
  const { meaning, icon: Icon } = looks[standing];
  return (
    <Badge meaning={meaning} icon={<Icon size={14} aria-hidden="true" />}>
      {t(`register.standings.${standing}`)}
    </Badge>
  );
}
