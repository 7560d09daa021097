import { Button, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { type ReactNode, type SubmitEvent, useEffect, useRef } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./step-card.module.css";
import type { StepProps } from "./step-props.ts";
import { type Step, steps } from "./steps.ts";

interface StepCardProps {
  readonly onBack: StepProps["onBack"];
  /** Null: one does not go on from here. */
  readonly onNext: StepProps["onNext"] | null;
  readonly step: Step;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children: ReactNode;
  /** False: something is still missing. */
  readonly canGoOn?: boolean;
  readonly isBusy?: boolean;
  /** The words of the button, where it does more than go on. */
  readonly next?: string;
}

/** A page of the first start: how far one is, one question, back and on. Enter goes on. */
export function StepCard(props: StepCardProps) {
  const { step, title, text, children, onBack, onNext, canGoOn = true, isBusy = false, next } = props;
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const number = steps.indexOf(step) + 1;

  useEffect(() => heading.current?.focus(), []);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (canGoOn && !isBusy) onNext?.();
  };
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <ol className={classes.steps} aria-label={t("firstStart.step", { step: number, steps: steps.length })}>
        {steps.map((one, index) => (
          <li
            key={one}
            className={classes.step}
            data-past={index + 1 < number || undefined}
            aria-current={one === step ? "step" : undefined}
          >
            <span className={classes.name}>{t(`firstStart.steps.${one}`)}</span>
          </li>
        ))}
      </ol>
      <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </Title>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      <div className={classes.content}>{children}</div>
      <div className={classes.buttons}>
        {onBack !== null && (
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden="true" />} onClick={onBack}>
            {t("app.common.back")}
          </Button>
        )}
        {onNext !== null && (
          <Button type="submit" className={classes.next} disabled={!canGoOn} loading={isBusy}>
            {next ?? t("app.common.next")}
          </Button>
        )}
      </div>
      {number > 2 && <p className={classes.kept}>{t("firstStart.kept")}</p>}
    </form>
  );
}
