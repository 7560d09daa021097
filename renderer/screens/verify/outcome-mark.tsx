import {
  IconCircleCheckFilled,
  IconFileOff,
  IconHelpHexagonFilled,
  IconSquareRoundedXFilled,
} from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";
import type { Meaning } from "../../components/meaning.ts";
import type { Outcome } from "./checked-file.ts";

const looks = {
  "TOTAL-PASSED": { icon: IconCircleCheckFilled, meaning: "done" },
  INDETERMINATE: { icon: IconHelpHexagonFilled, meaning: "due" },
  "TOTAL-FAILED": { icon: IconSquareRoundedXFilled, meaning: "error" },
  unread: { icon: IconFileOff, meaning: "error" },
} as const satisfies Record<Outcome, { readonly icon: unknown; readonly meaning: Meaning }>;

/** What a file, or one signature, came to: a word, a shape and a colour. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const t = useTranslate();
  const { icon: Icon, meaning } = looks[outcome];
  return (
    <Badge meaning={meaning} icon={<Icon size={16} aria-hidden="true" />}>
      {t(`verifyScreen.verdicts.${outcome}`)}
    </Badge>
  );
}
