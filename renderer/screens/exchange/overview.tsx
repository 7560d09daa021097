import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { goTo } from "../../app/routing/use-route.ts";
import { DropZone } from "../../components/drop-zone.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Section } from "../../components/section.tsx";
import { WithTheHead } from "./head/with-the-head.tsx";
import classes from "./overview.module.css";
import { PartList } from "./parts/part-list.tsx";

/** Who has what: the head, colleagues, the leads; and the place for whatever was brought. */
export function Overview({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  const parts = useCall("parts", "list", { reportId: report?.id ?? "" }, { enabled: report !== null });
  const mayHandOver = report !== null && report.entries.length > 0;
  return (
    <>
      <PageHeader
        title={t("app.screens.exchange")}
        subtitle={t("exchange.subtitle")}
        actions={
          mayHandOver && (
            <Button component="a" href={formatRoute("exchange", ["hand-over"])}>
              {t(canEdit(report.state) ? "exchange.handOver.begin" : "exchange.handOver.beginLead")}
            </Button>
          )
        }
      />
      <div className={classes.give}>
        <DropZone
          purpose="package"
          text={t("exchange.drop")}
          onPaths={([file]) => file !== undefined && goTo("exchange", ["open"], { file })}
        />
      </div>
      {report?.state === "awaitingHead" && <WithTheHead report={report} />}
      {report !== null && parts.error !== null && <ErrorState error={parts.error} />}
      {report !== null && parts.isPending && <LoadingState shape="table" />}
      {(parts.data ?? []).length > 0 && (
        <Section title={t("exchange.list.title")}>
          <PartList parts={parts.data ?? []} />
        </Section>
      )}
      {(report === null || parts.data?.length === 0) && report?.state !== "awaitingHead" && (
        <EmptyState icon={IconUsers} title={t("exchange.list.empty")} text={t("exchange.list.emptyText")} />
      )}
    </>
  );
}
