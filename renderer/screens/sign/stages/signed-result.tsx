import { Button } from "@mantine/core";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Section } from "../../../components/section.tsx";
import classes from "./stages.module.css";

/** Signed by all who must: who and when, and what comes next. */
export function SignedResult({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  return (
    <Section title={t("sign.result.title")} description={t("sign.result.text")}>
      <ul className={classes.signatures}>
        {report.signatures.map(({ role, name, at }) => (
          <li key={role} className={classes.signature}>
            <IconCircleCheckFilled size={20} aria-hidden="true" />
            <span>
              <b>{name ?? t("home.signatures.nameless")}</b>
              <span className={classes.when}>
                {t(`sign.roles.${role}`)} · {dateTime(at)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button component="a" href={formatRoute("export")}>
          {t(report.exports.length > 0 ? "sign.result.exportAgain" : "sign.result.export")}
        </Button>
        <span className={classes.when}>{t("sign.result.correct")}</span>
      </div>
    </Section>
  );
}
