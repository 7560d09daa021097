import { Anchor } from "@mantine/core";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { ProblemList } from "../../components/problem-list.tsx";
import { Section } from "../../components/section.tsx";
import { hrefOfCheck } from "../report/checks/check-groups.ts";
import classes from "./home-screen.module.css";

const most = 5;

/** What blocks signing: the first errors, each a link to its field, and how many there are. */
export function Blocks({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  if (report === null || report.state !== "draft") return null;
  const errors = report.checks.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  return (
    <Section title={t("home.blocks.title", { count: errors.length })}>
      <ProblemList
        problems={errors.slice(0, most).map((check) => ({
          key: `${check.code} ${check.path}`,
          severity: check.severity,
          message: check.message,
          href: hrefOfCheck(check),
          subject:
            check.measure === null ? t("home.blocks.wholeReport") : t("home.blocks.measure", { number: check.measure }),
        }))}
      />
      {errors.length > most && (
        <Anchor className={classes.more} href={formatRoute("checks")} size="sm">
          {t("home.blocks.all", { count: errors.length })}
        </Anchor>
      )}
    </Section>
  );
}
