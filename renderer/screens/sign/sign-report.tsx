import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { CorrectionNotice } from "../../components/correction-notice.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RefusalNotice } from "../../components/refusal-notice.tsx";
import { WithTheHead } from "../exchange/head/with-the-head.tsx";
import { signStage } from "./sign-stage.ts";
import { SignSteps } from "./sign-steps.tsx";
import { Blocked } from "./stages/blocked.tsx";
import { SignedResult } from "./stages/signed-result.tsx";
import classes from "./stages/stages.module.css";
import { ToFreeze } from "./stages/to-freeze.tsx";
import { ToSign } from "./stages/to-sign.tsx";

/** A report on its way to being signed: where it is, and what comes next. */
export function SignReport({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const stage = signStage(report);
  // It was carried there: what comes back from there is next. It stays in its place while the screen is shown, or what was
  // just written would be gone before it was read.
  const [isNext] = useState(report.carriedToHead.length > 0);
  const withTheHead = report.state === "awaitingHead" && <WithTheHead report={report} />;
  return (
    <>
      <PageHeader
        title={t("app.screens.sign")}
        subtitle={`${t("home.title", { halfYear: report.halfYear })} · ${t("sign.version", { version: report.version })}`}
        actions={
          <Button component="a" variant="default" href={formatRoute("preview")}>
            {t("sign.preview")}
          </Button>
        }
      />
      <RefusalNotice report={report} />
      <CorrectionNotice report={report} />
      <SignSteps report={report} stage={stage} />
      {stage.kind === "blocked" && <Blocked errors={stage.errors} warnings={stage.warnings} />}
      {stage.kind === "toFreeze" && <ToFreeze report={report} warnings={stage.warnings} />}
      {isNext && withTheHead && <div className={classes.next}>{withTheHead}</div>}
      {stage.kind === "toSign" && <ToSign key={stage.role} report={report} role={stage.role} />}
      {!isNext && withTheHead && <div className={classes.elsewhere}>{withTheHead}</div>}
      {stage.kind === "signed" && <SignedResult report={report} />}
    </>
  );
}
