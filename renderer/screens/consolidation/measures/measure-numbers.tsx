import type { ConsolidationMeasureView } from "#shared/api/consolidation-view.ts";
import { type EvidenceKind, evidenceKinds } from "#shared/consolidation/evidence-counts.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { StatusShape } from "../../../components/status-shape.tsx";
import classes from "./measure-numbers.module.css";

const statuses = [
  ["done", "done"],
  ["inProgress", "inProgress"],
  ["notDone", "notDone"],
  ["notStated", "untouched"],
  ["missing", "untouched"],
] as const;

/** What was reported on a measure, counted: bodies by status, money by programme, evidence by kind. */
export function MeasureNumbers({ view }: { readonly view: ConsolidationMeasureView }) {
  const t = useTranslate();
  const { number, money } = useFormats();
  const evidence = evidenceKinds.filter((kind) => view.evidence[kind] > 0);
  const amount = (kind: EvidenceKind): string =>
    kind === "proposalSum" ? money(view.evidence[kind]) : number(view.evidence[kind]);
  return (
    <section aria-labelledby="measure-numbers">
      <h2 className={classes.title} id="measure-numbers">
        {t("consolidationScreen.numbers.title")}
      </h2>
      <dl className={classes.rows}>
        {statuses
          .filter(([kind]) => view.counts[kind] > 0)
          .map(([kind, shape]) => (
            <div key={kind} className={classes.row}>
              <dt>
                <StatusShape status={shape} /> {t(`consolidationScreen.numbers.${kind}`)}
              </dt>
              <dd>{number(view.counts[kind])}</dd>
            </div>
          ))}
        {view.money.map(({ programme, subprogramme, amount: sum }) => (
          <div key={`${programme}/${subprogramme ?? ""}`} className={classes.row}>
            <dt>
              {t("consolidationScreen.numbers.programme", {
                programme: subprogramme === null ? programme : `${programme} / ${subprogramme}`,
              })}
            </dt>
            <dd>{money(sum)}</dd>
          </div>
        ))}
        {evidence.map((kind) => (
          <div key={kind} className={classes.row}>
            <dt>{t(`consolidationScreen.evidence.${kind}`)}</dt>
            <dd>{amount(kind)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
