import { Anchor, Checkbox } from "@mantine/core";
import type { RemarkView } from "#shared/api/answer-view.ts";
import type { ReportView } from "#shared/api/report-view.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { NoteCard } from "../../../components/note-card.tsx";
import { hrefOfPath } from "../fields/href-of-path.ts";
import classes from "./remark-card.module.css";
import { useRemarkSubject } from "./use-remark-subject.ts";

interface RemarkListProps {
  readonly report: ReportView;
  readonly remarks: readonly RemarkView[];
  /** Where several measures stand together, each remark says of which it is. */
  readonly withMeasure?: boolean;
}

/** ҚАӨМ's remarks, each leading to its field; in the correcting version each is ticked off when it is answered. */
export function RemarkList({ report, remarks, withMeasure = false }: RemarkListProps) {
  return (
    <ul className={classes.list}>
      {remarks.map((remark) => (
        <li key={remark.id}>
          <RemarkCard report={report} remark={remark} withMeasure={withMeasure} />
        </li>
      ))}
    </ul>
  );
}

function RemarkCard({
  report,
  remark,
  withMeasure,
}: {
  readonly report: ReportView;
  readonly remark: RemarkView;
  readonly withMeasure: boolean;
}) {
  const t = useTranslate();
  const { pick, language } = useFormats();
  const subjectOf = useRemarkSubject();
  const measure = withMeasure && remark.measure !== null ? t("remarks.measure", { number: remark.measure }) : null;
  const words = [measure, subjectOf(remark)].filter((one) => one !== null).join(". ");
  return (
    <NoteCard
      tone={remark.answered ? "answered" : "remark"}
      subject={
        remark.path === "" ? (
          t("remarks.general")
        ) : (
          <Anchor href={hrefOfPath(remark)} inherit fw={600}>
            {words === "" ? t("remarks.wholeMeasure") : words}
          </Anchor>
        )
      }
    >
      <span className={classes.text} lang={language}>
        {pick(remark.text)}
      </span>
      <Answered report={report} remark={remark} />
    </NoteCard>
  );
}

function Answered({ report, remark }: { readonly report: ReportView; readonly remark: RemarkView }) {
  const t = useTranslate();
  const tick = useAct("receipts", "tickRemark");
  if (!canEdit(report.state)) {
    if (!remark.answered) return null;
    return <span className={classes.answered}>{t("remarks.answered")}</span>;
  }
  return (
    <>
      <Checkbox
        className={classes.tick}
        size="xs"
        label={t("remarks.answered")}
        checked={remark.answered}
        disabled={tick.isPending}
        onChange={(event) =>
          tick.mutate({ reportId: report.id, remarkId: remark.id, answered: event.currentTarget.checked })
        }
      />
      {tick.error !== null && <ErrorState error={tick.error} />}
    </>
  );
}
