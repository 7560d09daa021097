import { Anchor } from "@mantine/core";
import type { ReportView } from "#shared/api/report-view.ts";
import type { CompletionCounts } from "#shared/report/derived-status.ts";
import { MarkedText } from "../../app/language/marked-text.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import classes from "./home-screen.module.css";

interface StateLineProps {
  readonly report: ReportView | null;
  readonly counts: CompletionCounts;
}

/** What stands between the report and its signing, in one line; each number leads to what it counts. */
export function StateLine({ report, counts }: StateLineProps) {
  const t = useTranslate();
  const overdue = counts.overdue > 0 && (
    <li>
      <Anchor className={classes.wrong} href={formatRoute("plan", [], { mine: "yes", standing: "overdue" })} inherit>
        {t("home.state.overdue", { count: counts.overdue })}
      </Anchor>
    </li>
  );
  const due = counts.due > 0 && (
    <li>
      <Anchor className={classes.near} href={formatRoute("plan", [], { mine: "yes", standing: "due" })} inherit>
        {t("home.state.due", { count: counts.due })}
      </Anchor>
    </li>
  );
  return (
    <ul className={classes.state}>
      <li>
        <ReportState report={report} />
      </li>
      {overdue}
      {due}
    </ul>
  );
}

function ReportState({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  if (report === null) return t("home.state.notBegun");
  if (report.state !== "draft") return t(`home.state.${report.state}`);
  const errors = report.checks.filter(({ severity }) => severity === "error").length;
  const warnings = report.checks.length - errors;
  const toChecks = (words: string, className: string | undefined) => (
    <Anchor className={className} href={formatRoute("checks")} inherit>
      {words}
    </Anchor>
  );
  return (
    <>
      {errors === 0 ? (
        <Anchor href={formatRoute("sign")} inherit>
          {t("home.state.canBeSigned")}
        </Anchor>
      ) : (
        <MarkedText
          text={t("home.state.blocked", { count: errors })}
          marks={{ errors: (words) => toChecks(words, classes.wrong) }}
        />
      )}
      {warnings > 0 && (
        <>
          {" · "}
          {toChecks(t("home.state.warnings", { count: warnings }), undefined)}
        </>
      )}
    </>
  );
}
