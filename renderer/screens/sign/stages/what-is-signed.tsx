import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ProgressPicture } from "../../../components/progress-picture.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "./stages.module.css";

/** What the signature is put to: whose report, how far its measures are, how many annexes go with it. */
export function WhatIsSigned({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const { pick, halfYear, size } = useFormats();
  const { plan } = useWorkplace();
  const body = findBody(plan, report.body);
  const annexes = report.entries.flatMap((entry) => entry.annexes);
  const bytes = annexes.reduce((sum, annex) => sum + annex.size, 0);
  return (
    <Section title={t("sign.what.title")} description={t("sign.what.text")}>
      <dl className={classes.facts}>
        <Fact name={t("sign.what.body")}>{body === undefined ? report.body : pick(body.name)}</Fact>
        <Fact name={t("sign.what.halfYear")}>
          {halfYear(report.halfYear)}, {t("sign.version", { version: report.version })}
        </Fact>
        <Fact name={t("sign.what.annexes")}>
          {annexes.length === 0
            ? t("sign.what.noAnnexes")
            : t("sign.what.files", { count: annexes.length, size: size(bytes) })}
        </Fact>
      </dl>
      <div className={classes.after}>
        <ProgressPicture counts={report.counts} />
      </div>
      <p className={classes.last}>
        <Anchor href={formatRoute("preview")}>{t("sign.preview")}</Anchor>
      </p>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
