import { Anchor, Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import type { Measure } from "#shared/plan/schema.ts";
import { useCommand } from "../../../app/commands/use-command.ts";
import { StatusBarContent } from "../../../app/frame/status-bar-content.tsx";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import { useCurrentReport } from "../../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { KeyHint } from "../../../components/key-hint.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { StandingBadge } from "../deadline-words.tsx";
import { usePlanRows } from "../use-plan-rows.ts";
import { MeasureBodies } from "./measure-bodies.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import classes from "./measure-page.module.css";
import { MeasureRepairs } from "./measure-repairs.tsx";
import { MeasureReported } from "./measure-reported.tsx";
import { MeasureText } from "./measure-text.tsx";

/** One measure: its text in both languages, and all that follows from it. */
export function MeasurePage({ measure }: { readonly measure: Measure }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const { report } = useCurrentReport();
  const row = usePlanRows(report).find((candidate) => candidate.measure.number === measure.number);
  const { before, after } = neighbours(plan.edition.measures, measure);
  useCommand("previousMeasure", before === null ? null : () => goTo("plan", [before]));
  useCommand("nextMeasure", after === null ? null : () => goTo("plan", [after]));
  const section = plan.edition.sections.find(({ number }) => number === measure.section);

  return (
    <>
      <PageHeader
        guide="plan/measure"
        above={
          <nav className={classes.trail} aria-label={t("planScreen.measure.trail")}>
            <Anchor href={formatRoute("plan")} inherit>
              {t("app.screens.plan")}
            </Anchor>
            <span aria-hidden="true">/</span>
            {section !== undefined && `${section.number}. ${pick(section.name)}`}
          </nav>
        }
        title={
          <span className={classes.title}>
            {t("planScreen.measure.title", { number: measure.number })}
            {row?.role !== null && row !== undefined && <StandingBadge row={row} />}
            {row?.role !== null && row !== undefined && <Badge meaning="brand">{t(`roles.${row.role}`)}</Badge>}
          </span>
        }
        actions={
          row?.role === null || row === undefined ? undefined : (
            <Button
              component="a"
              href={formatRoute("report", [measure.number])}
              leftSection={<IconPencil size={18} stroke={1.5} aria-hidden="true" />}
            >
              {t("planScreen.measure.fill")}
            </Button>
          )
        }
      />
      <MeasureText measure={measure} />
      <div className={classes.columns}>
        <div>
          <MeasureFacts measure={measure} row={row ?? null} />
          <MeasureRepairs measure={measure} />
        </div>
        <div>
          <MeasureBodies measure={measure} />
          {row !== undefined && row.role !== null && <MeasureReported measure={measure.number} />}
        </div>
      </div>
      <StatusBarContent>
        <KeyHint keys={["Ctrl", "↑"]}>{t("shell.commands.previousMeasure")}</KeyHint>
        <KeyHint keys={["Ctrl", "↓"]}>{t("shell.commands.nextMeasure")}</KeyHint>
      </StatusBarContent>
    </>
  );
}

function neighbours(measures: readonly Measure[], measure: Measure): { before: number | null; after: number | null } {
  const at = measures.findIndex(({ number }) => number === measure.number);
  return { before: measures[at - 1]?.number ?? null, after: measures[at + 1]?.number ?? null };
}
