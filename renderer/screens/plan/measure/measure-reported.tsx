import { Anchor } from "@mantine/core";
import type { EntryView } from "#shared/api/report-view.ts";
import { evidenceItems } from "#shared/report/evidence-of.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { LongText } from "../../../components/long-text.tsx";
import { Section } from "../../../components/section.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import classes from "./measure-page.module.css";
import { type ReportedHalfYear, reportedHalfYears } from "./reported-half-years.ts";

/** What this body reported on the measure in each half-year, the newest first. */
export function MeasureReported({ measure }: { readonly measure: number }) {
  const t = useTranslate();
  const { plan, body, today } = useWorkplace();
  const { data: reports } = useCall("report", "list", {});
  const all = reportedHalfYears(plan, body.code, measure, reports ?? [], today);
  return (
    <Section title={t("planScreen.measure.reported")}>
      {reports !== undefined && all.every(({ report }) => report === null) ? (
        <p className={classes.note}>{t("planScreen.measure.notReported")}</p>
      ) : (
        <ul className={classes.list}>
          {all.map((reported) => (
            <Reported key={reported.halfYear} reported={reported} measure={measure} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ReportedProps {
  readonly reported: ReportedHalfYear;
  readonly measure: number;
}

function Reported({ reported: { halfYear, report }, measure }: ReportedProps) {
  const t = useTranslate();
  const formats = useFormats();
  const view = useCall("report", "get", { reportId: report?.id ?? "" }, { enabled: report !== null });
  const entry = view.data?.entries.find((candidate) => candidate.measure === measure);
  if (report !== null && entry === undefined) return null;
  return (
    <li>
      <div className={classes.body}>
        <span className={classes.own}>{formats.halfYear(halfYear)}</span>
        {entry === undefined ? (
          <span className={classes.role}>{t("planScreen.measure.noReport")}</span>
        ) : (
          <StatusBadge status={entry.status ?? "untouched"} />
        )}
      </div>
      {entry !== undefined && <ReportedEntry entry={entry} reported={halfYear} />}
    </li>
  );
}

/** The text by its beginning, how much proves it, and the way to all of it. */
function ReportedEntry({
  entry,
  reported,
}: {
  readonly entry: EntryView;
  readonly reported: ReportedHalfYear["halfYear"];
}) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { chooseHalfYear } = useWorkplace();
  const text = pick(entry.text);
  const evidence = evidenceItems(entry.evidence).length;
  const proof = [
    ...(evidence > 0 ? [t("planScreen.measure.evidence", { count: evidence })] : []),
    ...(entry.annexes.length > 0 ? [t("planScreen.measure.annexes", { count: entry.annexes.length })] : []),
  ];
  return (
    <>
      {entry.readOnly && <Badge meaning="done">{t("planScreen.measure.accepted")}</Badge>}
      {text === "" ? <p className={classes.note}>{t("planScreen.measure.noNarrative")}</p> : <LongText text={text} />}
      <div className={classes.body}>
        <span className={classes.role}>{proof.join(" · ")}</span>
        <Anchor
          className={classes.open}
          href={formatRoute("report", [entry.measure])}
          aria-label={t("planScreen.measure.openReportOf", { halfYear: reported })}
          inherit
          onClick={() => chooseHalfYear(reported)}
        >
          {t("planScreen.measure.openReport")}
        </Anchor>
      </div>
    </>
  );
}
