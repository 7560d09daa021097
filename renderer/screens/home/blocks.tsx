import { Anchor } from "@mantine/core";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { Section } from "../../components/section.tsx";
import { gatherAlike } from "../report/checks/alike.ts";
import { AlikeCheckList } from "../report/checks/alike-checks.tsx";
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
      <AlikeCheckList alike={gathered.slice(0, most)} />
      {gathered.length > most && (
        <Anchor className={classes.more} href={formatRoute("checks")} size="sm">
          {t("home.blocks.all", { count: errors.length })}
        </Anchor>
      )}
    </Section>
  );
}
