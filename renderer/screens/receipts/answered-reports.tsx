import { useMemo } from "react";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Badge } from "../../components/badge.tsx";
import { Section } from "../../components/section.tsx";
import { exportedReports } from "./exported-reports.ts";
import classes from "./receipts-screen.module.css";
import { useLateWords } from "./use-late-words.ts";

/** Every report that left, the newest first, with its answer; those that wait say so. */
export function AnsweredReports() {
  const t = useTranslate();
  const { body } = useWorkplace();
  const reports = useCall("report", "list", {});
  const exported = useMemo(() => exportedReports(reports.data ?? [], body.code), [reports.data, body]);
  return (
    <Section title={t("receipts.list.title")}>
      {exported.length === 0 ? (
        <p className={classes.text}>{t("receipts.list.none")}</p>
      ) : (
        <ul className={classes.answers}>
          {exported.map((report) => (
            <li key={report.id}>
              <Answered report={report} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Answered({ report }: { readonly report: ReportSummary }) {
  const t = useTranslate();
  const { halfYear, dateTime } = useFormats();
  const late = useLateWords();
  const view = useCall("report", "get", { reportId: report.id });
  const answer = view.data?.answer ?? null;
  return (
    <div className={classes.answer}>
      <Badge meaning={report.state === "accepted" ? "done" : report.state === "returned" ? "error" : "hand"}>
        {t(answer === null ? "receipts.waiting" : `receipts.decisions.${answer.decision}`)}
      </Badge>
      <span className={classes.words}>
        <b>
          {halfYear(report.halfYear)}, {t("sign.version", { version: report.version })}
        </b>
        {answer !== null && (
          <span className={classes.fine}>
            {late(answer.day, answer.daysLate)} · {answer.officer} ·{" "}
            {t("receipts.takenAt", { time: dateTime(answer.imported) })}
          </span>
        )}
        {answer?.replaces.map(({ receiptId, created, decision }) => (
          <span key={receiptId} className={classes.fine}>
            {t("receipts.replaces", {
              number: receiptId.slice(-8),
              time: dateTime(created),
              decision: t(`receipts.inWords.${decision}`),
            })}
          </span>
        ))}
      </span>
    </div>
  );
}
