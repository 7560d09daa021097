import { Anchor } from "@mantine/core";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useCurrentReport } from "../../../app/workplace/use-current-report.ts";
import { ProgressPicture } from "../../../components/progress-picture.tsx";
import { useNextStep } from "../use-next-step.ts";
import classes from "./qaom-home.module.css";

/** ҚАӨМ reports as a body too: how far its own report is, and the way to it. */
export function OwnReport() {
  const t = useTranslate();
  const { report } = useCurrentReport();
  const next = useNextStep(report);
  return (
    <section className={`${classes.card} ${classes.own}`} aria-label={t("home.qaom.own")}>
      <h2 className={classes.title}>
        <Anchor href={formatRoute("home", ["own"])} inherit>
          {t("home.qaom.own")}
        </Anchor>
      </h2>
      {report === null ? (
        <p className={classes.quiet}>{t("home.qaom.ownNone")}</p>
      ) : (
        <ProgressPicture counts={report.counts} />
      )}
      <Anchor href={next.href} size="sm">
        {next.words}
      </Anchor>
    </section>
  );
}
