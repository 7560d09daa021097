import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { OpenedPart } from "#shared/api/part-view.ts";
import type { MergeItem } from "#shared/report/merge/merge-item.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { Conflict } from "./conflict.tsx";
import { type Decisions, keyOf, takenOf, toRequest, undecided } from "./decisions.ts";
import classes from "./merge.module.css";
import { Merged } from "./merged.tsx";
import { Settled } from "./settled.tsx";

interface MergeDeskProps {
  readonly part: OpenedPart;
  /** Opens the part anew: what it is compared with has changed. */
  readonly onAgain: () => void;
}

/** The three-way choice, measure by measure: what waits for a decision first, what settles itself after it. */
export function MergeDesk({ part, onAgain }: MergeDeskProps) {
  const t = useTranslate();
  const merging = useJob("parts", "merge");
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const { items, path, sha256, state, way } = part;
  const open = undecided(items, decisions);
  const conflicts = items.filter(({ kind }) => kind === "conflict");
  const side = way === "returned" ? "returned" : "handedOver";
  const decide = (item: MergeItem, decision: { take: "ours" | "theirs" | "both" | "edited"; text: string | null }) =>
    setDecisions((before) => new Map(before).set(keyOf(item), decision));

  if (merging.result !== null) return <Merged part={part} merged={merging.result} onUndone={onAgain} />;
  return (
    <>
      {part.measures.map((measure) => (
        <MeasureItems key={measure} measure={measure} items={items.filter((item) => item.measure === measure)}>
          {(item) =>
            item.kind === "conflict" ? (
              <Conflict
                item={item}
                decision={decisions.get(keyOf(item)) ?? null}
                onDecide={(one) => decide(item, one)}
              />
            ) : (
              <Settled
                item={item}
                taken={takenOf(item, decisions) ?? "ours"}
                onTake={(take) => decide(item, { take, text: null })}
              />
            )
          }
        </MeasureItems>
      ))}
      <Section title={t(`exchange.merge.${side}.title`)} description={t("exchange.merge.kept")}>
        {merging.error !== null && (
          <ErrorState
            error={merging.error}
            {...(merging.error.code === "parts.changedMeanwhile" && { retry: onAgain })}
          />
        )}
        <JobProgress job={merging} label={t("exchange.merge.job")} />
        {!merging.isRunning && (
          <div className={classes.actions}>
            <Button
              disabled={open.length > 0}
              onClick={() => void merging.start({ path, sha256, state, decisions: toRequest(items, decisions) })}
            >
              {t(`exchange.merge.${side}.action`)}
            </Button>
            {conflicts.length > 0 && (
              <span className={classes.hint} role="status">
                {t("exchange.merge.decided", { done: conflicts.length - open.length, total: conflicts.length })}
              </span>
            )}
          </div>
        )}
      </Section>
    </>
  );
}

interface MeasureItemsProps {
  readonly measure: number;
  readonly items: readonly MergeItem[];
  readonly children: (item: MergeItem) => React.ReactNode;
}

const order: readonly MergeItem["kind"][] = ["conflict", "theirs", "ours", "same"];

function MeasureItems({ measure, items, children }: MeasureItemsProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const name = plan.edition.measures.find(({ number }) => number === measure)?.name;
  const sorted = useMemo(() => items.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)), [items]);
  const coming = items.filter(({ kind }) => kind === "theirs").length;
  const conflicts = items.filter(({ kind }) => kind === "conflict").length;
  return (
    <Section
      title={name === undefined ? measure : `${measure}. ${pick(name)}`}
      description={[
        conflicts > 0 ? t("exchange.merge.conflicts", { count: conflicts }) : null,
        coming > 0 ? t("exchange.merge.coming", { count: coming }) : null,
        items.length === 0 ? t("exchange.merge.nothing") : null,
      ]
        .filter((words) => words !== null)
        .join(" · ")}
    >
      <ul className={classes.items}>
        {sorted.map((item) => (
          <li key={item.field} className={classes.item} data-kind={item.kind}>
            {children(item)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
