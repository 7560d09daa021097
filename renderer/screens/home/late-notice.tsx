import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import classes from "./home-screen.module.css";
import { isUrgent, type LateReport } from "./late-reports.ts";

/** Reports of past half-years that were not given: before all else, with how late they are. */
export function LateNotice({ reports }: { readonly reports: readonly LateReport[] }) {
  const t = useTranslate();
  const formats = useFormats();
  const { chooseHalfYear } = useWorkplace();
  if (reports.length === 0) return null;
  const first = reports.find(isUrgent);
  return (
    <section className={classes.late} aria-label={t("home.late.name")}>
      <ul className={classes.lateList}>
        {reports.map((report) => (
          <li key={report.halfYear} className={classes.lateItem} data-urgent={isUrgent(report) || undefined}>
            <IconAlertTriangle className={classes.lateIcon} size={20} stroke={1.75} aria-hidden="true" />
            <div className={classes.lateWords}>
              <b>{t("home.late.title", { halfYear: report.halfYear, count: report.daysLate })}</b>
              <span className={classes.lateText}>{t(report.begun ? "home.late.begun" : "home.late.notBegun")}</span>
            </div>
            <Button
              variant={report === first && isUrgent(report) ? "filled" : "default"}
              aria-label={t("home.late.openNamed", { halfYear: formats.halfYear(report.halfYear) })}
              onClick={() => chooseHalfYear(report.halfYear)}
            >
              {t("home.late.open")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
