import { useMemo } from "react";
import type { ReportSummary } from "#shared/api/report-view.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./export-screen.module.css";

/** Where this body's packages went, the newest half-year and version first. */
export function EarlierExports() {
  const t = useTranslate();
  const { body } = useWorkplace();
  const reports = useCall("report", "list", {});
  const signed = useMemo(
    () =>
      (reports.data ?? [])
        .filter((report) => report.body === body.code && isSigned(report.state) && report.state !== "signed")
        .sort((a, b) => (a.halfYear === b.halfYear ? b.version - a.version : a.halfYear < b.halfYear ? 1 : -1)),
    [reports.data, body],
  );
  return (
    <Section title={t("export.earlier.title")}>
      {signed.length === 0 ? (
        <p className={classes.none}>{t("export.earlier.none")}</p>
      ) : (
        <ul className={classes.exports}>
          {signed.map((report) => (
            <ExportsOf key={report.id} report={report} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ExportsOf({ report }: { readonly report: ReportSummary }) {
  const t = useTranslate();
  const { halfYear, dateTime } = useFormats();
  const view = useCall("report", "get", { reportId: report.id });
  const exports = view.data?.exports.toSorted((a, b) => (a.at < b.at ? 1 : -1)) ?? [];
  return exports.map(({ at, target, fileName }) => (
    <li key={`${at} ${target}`} className={classes.exported}>
      <span>
        {halfYear(report.halfYear)}, {t("sign.version", { version: report.version })}
        <span className={classes.path}>{fileName}</span>
      </span>
      <span className={classes.path}>{target}</span>
      <span className={classes.when}>{dateTime(at)}</span>
    </li>
  ));
}
