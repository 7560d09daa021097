import { Anchor, Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useCommand } from "../../../app/commands/use-command.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Section } from "../../../components/section.tsx";
import { PackageCard } from "../package-card.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import classes from "./package.module.css";
import { RemarkSteps } from "./remark-steps.tsx";
import { RemarksProvider } from "./remarks-context.tsx";
import { ReportSummary } from "./report-summary.tsx";
import { measureId, ReportedMeasure } from "./reported-measure.tsx";

/** A package to be read measure by measure, remarked on, and decided on. */
export function PackagePage({ opened }: { readonly opened: AnsweredPackage }) {
  const t = useTranslate();
  const { pick, halfYear } = useFormats();
  const { plan } = useWorkplace();
  const { received, document, versions } = opened;
  const { body: code, version, sha256 } = received;
  const body = code === null ? undefined : findBody(plan, code);
  const next = useNextUndecided(opened);
  useMeasureKeys(document?.entries.map(({ measure }) => measure) ?? []);
  return (
    <RemarksProvider opened={opened}>
      <PageHeader
        title={body === undefined ? (code ?? received.fileName) : pick(body.name)}
        subtitle={
          received.halfYear === null || version === null
            ? received.fileName
            : t("answering.page.subtitle", { halfYear: halfYear(received.halfYear), version })
        }
        above={<Anchor href={formatRoute("intake")}>{t("app.screens.intake")}</Anchor>}
        actions={
          next !== null && (
            <Button component="a" variant="default" href={formatRoute("intake", [next])}>
              {t("answering.page.next")}
            </Button>
          )
        }
      />
      <RemarkSteps>
        <div className={classes.report}>
          <Section title={t("answering.page.package")}>
            <div>
              <PackageCard received={received} />
            </div>
          </Section>
          {document !== null && (
            <>
              <ReportSummary document={document} />
              {document.entries.map((entry) => (
                <ReportedMeasure
                  key={entry.measure}
                  entry={entry}
                  annexes={document.annexes.filter(({ measure }) => measure === entry.measure)}
                />
              ))}
            </>
          )}
        </div>
        <aside className={classes.aside} aria-label={t("answering.decision.title")}>
          {document !== null && <DecisionPanel opened={opened} next={next} />}
          {versions.length > 1 && (
            <Section title={t("answering.page.versions")}>
              <ul className={classes.versions}>
                {versions.map((one) => (
                  <li key={one.sha256} className={classes.version}>
                    {one.sha256 === sha256 ? (
                      <b>{t("intake.package.version", { version: one.version ?? 0 })}</b>
                    ) : (
                      <Anchor href={formatRoute("intake", [one.sha256])}>
                        {t("intake.package.version", { version: one.version ?? 0 })}
                      </Anchor>
                    )}
                    <span className={classes.hint}>{t(`intake.decisions.${one.decision}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </aside>
      </RemarkSteps>
    </RemarksProvider>
  );
}

/** The next package of the half-year on which nothing is decided, after this one in the register's order; null = none. */
function useNextUndecided({ received }: AnsweredPackage): string | null {
  const { halfYear } = useWorkplace();
  const answers = useCall("receipts", "answers", { halfYear });
  return useMemo(() => {
    const rows = answers.data ?? [];
    const here = rows.findIndex(({ sha256 }) => sha256 === received.sha256);
    const inTurn = [...rows.slice(here + 1), ...rows.slice(0, Math.max(here, 0))];
    return inTurn.find(({ standing, decision }) => standing === "undecided" && decision === "imported")?.sha256 ?? null;
  }, [answers.data, received.sha256]);
}

/** The keys that go from measure to measure in one's own report do so here. */
function useMeasureKeys(measures: readonly number[]): void {
  const [at, setAt] = useState(-1);
  const go = (index: number): void => {
    const heading = document.getElementById(measureId(measures[index] ?? 0));
    heading?.focus();
    heading?.scrollIntoView({ block: "start" });
    setAt(index);
  };
  useCommand("nextMeasure", at < measures.length - 1 ? () => go(at + 1) : null);
  useCommand("previousMeasure", at > 0 ? () => go(at - 1) : null);
}
