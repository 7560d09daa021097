import { Anchor } from "@mantine/core";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { currentReport } from "../../../app/workplace/current-report.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { Section } from "../../../components/section.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import classes from "./measure-page.module.css";

/** What this body reported on the measure, the newest half-year first. */
export function MeasureReported({ measure }: { readonly measure: number }) {
  const t = useTranslate();
  const { body } = useWorkplace();
  const reports = useCall("report", "list", {});
  const current = halfYears
    .flatMap((halfYear) => currentReport(reports.data ?? [], body.code, halfYear) ?? [])
    .reverse();
  return (
    <Section title={t("planScreen.measure.reported")}>
      {current.length === 0 ? (
        <p className={classes.note}>{t("planScreen.measure.notReported")}</p>
      ) : (
        <ul className={classes.list}>
          {current.map((report) => (
            <Reported key={report.id} report={report} measure={measure} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Reported({ report, measure }: { readonly report: ReportSummary; readonly measure: number }) {
  const t = useTranslate();
  const formats = useFormats();
  const { halfYear } = useWorkplace();
  const view = useCall("report", "get", { reportId: report.id });
  const entry = view.data?.entries.find((candidate) => candidate.measure === measure);
  if (entry === undefined) return null;
  const isCurrent = report.halfYear === halfYear;
  const text = formats.pick(entry.text);
  return (
    <li>
      <div className={classes.body}>
        {isCurrent ? (
          <Anchor href={formatRoute("report", [measure])} inherit className={classes.own}>
            {formats.halfYear(report.halfYear)}
          </Anchor>
        ) : (
          <span>{formats.halfYear(report.halfYear)}</span>
        )}
        <StatusBadge status={entry.status ?? "untouched"} />
      </div>
      {entry.readOnly && <Badge meaning="done">{t("planScreen.measure.accepted")}</Badge>}
      {text !== "" && <span className={classes.note}>{shortened(text)}</span>}
    </li>
  );
}

/** Enough of a text to recognise it by. */
function shortened(text: string): string {
  const most = 160;
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}
