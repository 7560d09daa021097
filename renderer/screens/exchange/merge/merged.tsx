import { Button } from "@mantine/core";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { OpenedPart } from "#shared/api/part-view.ts";
import type { ResponseOf } from "../../../app/contract/contract-types.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "./merge.module.css";

interface MergedProps {
  readonly part: OpenedPart;
  readonly merged: ResponseOf<"parts", "merge">;
  readonly onUndone: () => void;
}

/** It is in the draft: on to the report, or one step back. */
export function Merged({ part, merged, onUndone }: MergedProps) {
  const t = useTranslate();
  const undoing = useAct("parts", "undo");
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const side = merged.side === "given" ? "returned" : "handedOver";
  const [first = 0] = part.measures;
  return (
    <Section title={t(`exchange.merge.${side}.done`)}>
      <div className={classes.doneHead}>
        <IconCircleCheckFilled size={24} aria-hidden="true" />
        <p className={classes.doneText} ref={heading} tabIndex={-1}>
          {t(`exchange.merge.${side}.doneText`)}
        </p>
      </div>
      {undoing.error !== null && <ErrorState error={undoing.error} />}
      <div className={classes.actions}>
        <Button component="a" href={formatRoute("report", [first])}>
          {t("exchange.merge.openReport", { number: first })}
        </Button>
        <Button
          variant="default"
          loading={undoing.isPending}
          onClick={() => undoing.mutate(merged, { onSuccess: onUndone })}
        >
          {t("exchange.merge.undo")}
        </Button>
        <span className={classes.hint}>{t("exchange.merge.undoText")}</span>
      </div>
    </Section>
  );
}
