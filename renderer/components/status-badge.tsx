import type { ShownStatus } from "#shared/report/derived-status.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { Badge } from "./badge.tsx";
import { meaningOf } from "./meaning.ts";
import { StatusShape } from "./status-shape.tsx";

interface StatusBadgeProps {
  readonly status: ShownStatus;
  /** Said instead of the status' own word: «40 күн қалды». */
  readonly text?: string;
}

/** A measure's status: one word, one shape, one colour. */
export function StatusBadge({ status, text }: StatusBadgeProps) {
  const t = useTranslate();
  return (
    <Badge meaning={meaningOf(status)} icon={<StatusShape status={status} />}>
      {text ?? t(`status.${status}`)}
    </Badge>
  );
}
