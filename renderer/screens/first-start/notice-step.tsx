import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import classes from "./first-start.module.css";
import { StepCard } from "./step-card.tsx";
import type { StepProps } from "./step-props.ts";
import { useStepSaving } from "./use-step-saving.ts";

/** What does not belong here; nobody works before having said that it was read. */
export function NoticeStep(turns: StepProps) {
  const t = useTranslate();
  const [isRead, setIsRead] = useState(false);
  // With the notice read the first start is over: what stands above this screen shows the frame.
  const { isBusy, error, saveAndGoOn } = useStepSaving(() => undefined);
  return (
    <StepCard
      {...turns}
      onNext={() => saveAndGoOn({ noticeAcknowledged: true })}
      step="notice"
      title={t("firstStart.notice.title")}
      canGoOn={isRead}
      isBusy={isBusy}
      next={t("firstStart.notice.finish")}
    >
      <ul className={classes.notices}>
        <li>{t("firstStart.notice.secrets")}</li>
        <li>{t("firstStart.notice.personal")}</li>
        <li>{t("firstStart.notice.restricted")}</li>
      </ul>
      <Checkbox
        label={t("firstStart.notice.acknowledge")}
        checked={isRead}
        onChange={(event) => setIsRead(event.currentTarget.checked)}
      />
      {error !== null && <ErrorState error={error} />}
    </StepCard>
  );
}
