import { IconCheck } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { SignStage } from "./sign-stage.ts";
import classes from "./sign-steps.module.css";

interface Step {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly state: "done" | "now" | "ahead";
}

/** The way of a report to its signatures: which steps are behind it, which one is now. */
export function SignSteps({ report, stage }: { readonly report: ReportView; readonly stage: SignStage }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const isFrozen = stage.kind === "toSign" || stage.kind === "signed";
  const steps: Step[] = [
    {
      key: "ready",
      title: t("sign.steps.ready"),
      text: t(
        isFrozen
          ? "sign.steps.readyDone"
          : stage.kind === "blocked"
            ? "sign.steps.readyBlocked"
            : "sign.steps.readyNow",
      ),
      state: isFrozen ? "done" : "now",
    },
    ...report.requiredSignatures.map((role): Step => {
      const signature = report.signatures.find((candidate) => candidate.role === role);
      const isNow = stage.kind === "toSign" && stage.role === role;
      return {
        key: role,
        title: t(`sign.steps.${role}`),
        text:
          signature === undefined
            ? t(isNow ? "sign.steps.turn" : "sign.steps.waits")
            : `${signature.name ?? t("home.signatures.nameless")} · ${dateTime(signature.at)}`,
        state: signature !== undefined ? "done" : isNow ? "now" : "ahead",
      };
    }),
    {
      key: "export",
      title: t("app.screens.export"),
      text: t(
        report.exports.length > 0
          ? "sign.steps.exported"
          : stage.kind === "signed"
            ? "sign.steps.exportNow"
            : "sign.steps.exportNext",
      ),
      state: report.exports.length > 0 ? "done" : stage.kind === "signed" ? "now" : "ahead",
    },
  ];
  return (
    <ol className={classes.steps} aria-label={t("sign.steps.name")}>
      {steps.map(({ key, title, text, state }, index) => (
        <li key={key} className={classes.step} data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span className={classes.mark}>
            {state === "done" ? (
              <IconCheck size={16} stroke={2.5} role="img" aria-label={t("sign.steps.done")} />
            ) : (
              index + 1
            )}
          </span>
          <span className={classes.words}>
            <span className={classes.title}>{title}</span>
            <span className={classes.text}>{text}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
