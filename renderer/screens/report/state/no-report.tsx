import { Button } from "@mantine/core";
import { IconCalendarOff, IconFilePlus } from "@tabler/icons-react";
import { reportDueDate } from "#shared/plan/due-dates.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import classes from "./no-report.module.css";

/** No report of this half-year yet: for whom and for when it would be, and the button that begins it. */
export function NoReport() {
  const t = useTranslate();
  const { date, halfYear: inWords, pick } = useFormats();
  const { plan, body, halfYear } = useWorkplace();
  const open = useAct("report", "open", { changes: ["report", "journal"] });
  const count = measuresOf(plan, body.code, halfYear).length;
  return (
    <>
      <PageHeader title={t("app.screens.report")} subtitle={inWords(halfYear)} />
      {count === 0 ? (
        <EmptyState
          icon={IconCalendarOff}
          title={t("reportScreen.none.noMeasures")}
          text={t("reportScreen.none.noMeasuresText", { body: pick(body.name), halfYear: inWords(halfYear) })}
        />
      ) : (
        <EmptyState
          icon={IconFilePlus}
          title={t("reportScreen.none.title")}
          guide="begin/report"
          text={
            <>
              <span className={classes.line}>
                <b>{pick(body.name)}</b>
              </span>
              <span className={classes.line}>
                <b className={classes.piece}>{inWords(halfYear)}</b> ·{" "}
                <span className={classes.piece}>{t("reportScreen.none.measures", { count })}</span> ·{" "}
                <span className={classes.piece}>
                  {t("app.frame.due", { date: date(reportDueDate(halfYear).date) })}
                </span>
              </span>
              <span className={classes.line}>{t("reportScreen.none.where")}</span>
            </>
          }
          action={
            <Button loading={open.isPending} onClick={() => open.mutate({ body: body.code, halfYear })}>
              {t("reportScreen.none.begin")}
            </Button>
          }
        />
      )}
      {open.error !== null && <ErrorState error={open.error} />}
    </>
  );
}
