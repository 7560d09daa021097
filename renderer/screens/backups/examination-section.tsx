import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { ProblemList } from "../../components/problem-list.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./backups.module.css";

type Finding = ResponseOf<"doctor", "run">[number];

/** The full check of the data folder: everything is read once more, nothing is changed. What is wrong comes first. */
export function ExaminationSection() {
  const t = useTranslate();
  const examining = useJob("doctor", "run");
  return (
    <div className={classes.restore} data-guide="backups/examine">
      <Section title={t("backups.examination.title")} description={t("backups.examination.text")}>
        <JobProgress job={examining} label={t("backups.examination.job")} />
        {examining.error !== null && <ErrorState error={examining.error} />}
        {examining.result !== null && !examining.isRunning && <Findings findings={examining.result} />}
        {!examining.isRunning && (
          <Button variant="default" onClick={() => void examining.start({})}>
            {t(examining.result === null ? "backups.examination.action" : "backups.examination.again")}
          </Button>
        )}
      </Section>
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const heading = useRef<HTMLParagraphElement>(null);
  const wrong = findings.flatMap(({ severity, ...finding }, index) =>
    severity === "ok" ? [] : [{ ...finding, severity, key: String(index) }],
  );
  const errors = wrong.filter(({ severity }) => severity === "error").length;
  // Which Node runs the program is its maker's affair while it is new enough.
  const sound = findings.filter(({ severity, code }) => severity === "ok" && code !== "nodeSound");
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.findings}>
      <p className={classes.conclusion} ref={heading} tabIndex={-1} data-severity={errors > 0 ? "error" : "ok"}>
        {t(
          errors > 0
            ? "backups.examination.faults"
            : wrong.length > 0
              ? "backups.examination.warnings"
              : "backups.examination.sound",
          { count: errors > 0 ? errors : wrong.length },
        )}
      </p>
      {wrong.length > 0 && <ProblemList problems={wrong} />}
      <ul className={classes.sound}>
        {sound.map((finding) => (
          <li key={finding.code}>
            <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
            {pick(finding.message)}
          </li>
        ))}
      </ul>
    </div>
  );
}
