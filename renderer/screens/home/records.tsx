import { Anchor } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ReportSummary, ReportView } from "#shared/api/report-view.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { isOut } from "../exchange/parts/part-standing.ts";
import { useLateWords } from "../receipts/use-late-words.ts";
import classes from "./home-screen.module.css";
import { lastExported } from "./last-exported.ts";

interface RecordsProps {
  readonly report: ReportView | null;
  readonly reports: readonly ReportSummary[];
}

/** What is on record: who has signed, the last export, the last backup. */
export function Records({ report, reports }: RecordsProps) {
  const t = useTranslate();
  return (
    <section className={classes.card} aria-label={t("home.records")}>
      <dl className={classes.records}>
        <Signatures report={report} />
        <Elsewhere report={report} />
        <LastExport reports={reports} />
        <LastAnswer reports={reports} />
        <LastBackup />
      </dl>
    </section>
  );
}

function Record({
  name,
  href,
  children,
}: {
  readonly name: string;
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.record}>
      <dt>
        <Anchor href={href} inherit>
          {name}
        </Anchor>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Signatures({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  if (report === null) return null;
  return (
    <Record name={t("home.signatures.title")} href={formatRoute("sign")}>
      <ul className={classes.signatures}>
        {report.requiredSignatures.map((role) => {
          const signature = report.signatures.find((candidate) => candidate.role === role);
          return (
            <li key={role} data-signed={signature !== undefined || undefined}>
              {signature === undefined ? (
                <IconCircle size={16} stroke={1.5} aria-hidden="true" />
              ) : (
                <IconCircleCheckFilled className={classes.signed} size={16} aria-hidden="true" />
              )}
              <span>
                {t(`sign.roles.${role}`)}:{" "}
                {signature === undefined ? (
                  <span className={classes.muted}>{t("home.signatures.none")}</span>
                ) : (
                  <>
                    {signature.name ?? t("home.signatures.nameless")}
                    <span className={classes.when}>{dateTime(signature.at)}</span>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Record>
  );
}

/** What is with the head or with colleagues; nothing where all is here. */
function Elsewhere({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const parts = useCall("parts", "list", { reportId: report?.id ?? "" }, { enabled: report !== null });
  const out = (parts.data ?? []).filter(isOut);
  const [carried] = report?.state === "awaitingHead" ? report.carriedToHead : [];
  if (carried === undefined && out.length === 0) return null;
  return (
    <Record name={t("home.elsewhere.title")} href={formatRoute("exchange")}>
      <ul className={classes.signatures}>
        {carried !== undefined && (
          <li>
            <IconCircle size={16} stroke={1.5} aria-hidden="true" />
            <span>
              {t("home.elsewhere.head")}
              <span className={classes.when}>{dateTime(carried.at)}</span>
            </span>
          </li>
        )}
        {out.map(({ partId, colleague, measures, at }) => (
          <li key={partId}>
            <IconCircle size={16} stroke={1.5} aria-hidden="true" />
            <span>
              {t("home.elsewhere.part", { colleague, measures: measures.join(", ") })}
              <span className={classes.when}>{dateTime(at)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Record>
  );
}

function LastExport({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const t = useTranslate();
  const { dateTime, halfYear } = useFormats();
  const { body } = useWorkplace();
  const last = lastExported(reports, body.code);
  const view = useCall("report", "get", { reportId: last?.id ?? "" }, { enabled: last !== null });
  const written = view.data?.exports.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return (
    <Record name={t("home.export.title")} href={formatRoute("export")}>
      {last === null ? (
        <span className={classes.muted}>{t("home.export.none")}</span>
      ) : (
        <>
          {t("home.export.report", { halfYear: halfYear(last.halfYear), version: last.version })}
          {written !== undefined && (
            <span className={classes.when}>
              {dateTime(written.at)} · {written.target}
            </span>
          )}
        </>
      )}
    </Record>
  );
}

/** What ҚАӨМ has said of the report that left last; the way to take its receipt in. */
function LastAnswer({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const t = useTranslate();
  const { body } = useWorkplace();
  const late = useLateWords();
  const last = lastExported(reports, body.code);
  const view = useCall("report", "get", { reportId: last?.id ?? "" }, { enabled: last !== null });
  if (last === null) return null;
  const answer = view.data?.answer ?? null;
  return (
    <Record name={t("home.answer.title")} href={formatRoute("receipts")}>
      {answer === null ? (
        <span className={classes.muted}>{t("home.answer.none")}</span>
      ) : (
        <>
          {t(`receipts.decisions.${answer.decision}`)}
          <span className={classes.when}>{late(answer.day, answer.daysLate)}</span>
        </>
      )}
    </Record>
  );
}

function LastBackup() {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const backups = useCall("backup", "list", {});
  const last = (backups.data ?? [])
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return (
    <Record name={t("home.backup.title")} href={formatRoute("backups")}>
      {backups.isPending || backups.error !== null ? (
        <span className={classes.muted}>{backups.error === null ? "…" : t("home.backup.unknown")}</span>
      ) : last === undefined ? (
        <span className={classes.wrong}>{t("home.backup.none")}</span>
      ) : (
        dateTime(last)
      )}
    </Record>
  );
}
