import { Anchor } from "@mantine/core";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { ProblemList, type ShownProblem } from "../../components/problem-list.tsx";
import { Section } from "../../components/section.tsx";
import { hrefOfCheck } from "../report/checks/check-groups.ts";
import { type AlikeChecks, gatherAlike } from "./alike.ts";
import classes from "./home-screen.module.css";

const most = 5;

/** What blocks signing: the first errors, each a link to its field; what is wrong with many measures is said once. */
export function Blocks({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  if (report === null || report.state !== "draft") return null;
  const errors = report.checks.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  const gathered = gatherAlike(errors);
  return (
    <Section title={t("home.blocks.title", { count: errors.length })}>
      <ProblemList problems={gathered.slice(0, most).map((alike) => problemOf(alike, t))} />
      {gathered.length > most && (
        <Anchor className={classes.more} href={formatRoute("checks")} size="sm">
          {t("home.blocks.all", { count: errors.length })}
        </Anchor>
      )}
    </Section>
  );
}

function problemOf({ first, checks }: AlikeChecks, t: ReturnType<typeof useTranslate>): ShownProblem {
  const { code, path, severity, message, measure } = first;
  const shown = { key: `${code} ${path}`, severity, message };
  if (checks.length === 1) {
    const subject = measure === null ? t("home.blocks.wholeReport") : t("home.blocks.measure", { number: measure });
    return { ...shown, href: hrefOfCheck(first), subject };
  }
  return {
    ...shown,
    subject: t("home.blocks.measures", { count: checks.length }),
    places: checks.map((check) => ({ name: String(check.measure ?? "—"), href: hrefOfCheck(check) })),
  };
}
