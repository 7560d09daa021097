import { Button, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import { daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { DropZone } from "../../components/drop-zone.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import classes from "./intake.module.css";
import { NewBins } from "./new-bins.tsx";
import { ProblemPackages } from "./problem-packages.tsx";
import { RegisterTable } from "./register-table.tsx";
import { countStandings, packageToOpen, type Standing, standingOf, standings } from "./standing.ts";
import { TakenResult } from "./taken-result.tsx";

/** Packages taken in from drives, and who has reported on the half-year. */
export function IntakeOverview({ asked }: { readonly asked: string | null }) {
  const t = useTranslate();
  const { date, halfYear: halfYearName } = useFormats();
  const { halfYear, today } = useWorkplace();
  const register = useCall("intake", "register", { halfYear });
  const taking = useJob("intake", "takeIn");
  const [shown, setShown] = useState<Standing | "all">("all");

  const takeIn = (paths: string[]): void => {
    void taking.start({ paths, trust: [], revocationLists: [], confirmBins: false });
  };
  const pickFolder = async (): Promise<void> => {
    const folder = await window.kalqan.shell.pickFolder({ purpose: "intake" });
    if (folder !== null) takeIn([folder]);
  };

  // A body that is asked for by the address has its package shown.
  const named = register.data?.bodies.find(({ body }) => body === asked);
  const toOpen = named === undefined ? null : (packageToOpen(named)?.sha256 ?? null);
  useEffect(() => {
    if (toOpen !== null) replaceRoute("intake", [toOpen]);
  }, [toOpen]);

  const due = reportDueDate(halfYear).date;
  const rows = register.data?.bodies ?? [];
  const counts = countStandings(rows);
  return (
    <>
      <PageHeader
        title={t("app.screens.intake")}
        subtitle={t("intake.screen.subtitle", { halfYear: halfYearName(halfYear), due: date(due) })}
        actions={
          <>
            <Button component="a" variant="default" href={formatRoute("intake", ["receipts"])}>
              {t("intake.screen.receipts")}
            </Button>
            <Button disabled={taking.isRunning} onClick={() => void pickFolder()}>
              {t("intake.screen.folder")}
            </Button>
          </>
        }
      />
      <div className={classes.take}>
        <DropZone
          purpose="package"
          multiple
          disabled={taking.isRunning}
          onPaths={takeIn}
          text={t("intake.screen.drop")}
        />
        <JobProgress job={taking} label={t("intake.screen.taking")} />
        {taking.error !== null && <ErrorState error={taking.error} />}
        {taking.result !== null && <TakenResult taken={taking.result} onClose={taking.reset} />}
        <NewBins rows={rows} />
      </div>
      {register.isPending && <LoadingState shape="table" />}
      {register.isError && <ErrorState error={register.error} retry={() => void register.refetch()} />}
      {register.data !== undefined && (
        <>
          <SegmentedControl
            className={classes.filter}
            aria-label={t("intake.screen.filter")}
            value={shown}
            onChange={(value) => setShown(value as Standing | "all")}
            data={[
              { value: "all", label: t("intake.screen.all", { count: rows.length }) },
              ...standings.map((standing) => ({
                value: standing,
                label: t(`intake.standings.counted.${standing}`, { count: counts[standing] }),
              })),
            ]}
          />
          <RegisterTable
            rows={shown === "all" ? rows : rows.filter((row) => standingOf(row) === shown)}
            daysLeft={daysLeft(due, today)}
          />
          <ProblemPackages packages={register.data.nameless} />
        </>
      )}
    </>
  );
}
