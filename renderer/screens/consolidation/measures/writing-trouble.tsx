import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Writing } from "#shared/consolidation/writing.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import type { Trouble } from "../../../components/writing/draft.ts";
import noticeClasses from "../../report/state/trouble-notice.module.css";
import type { ConsolidationDesk } from "../writing/consolidation-desk.ts";
import { TextInBoth } from "./text-in-both.tsx";

interface WritingTroubleProps {
  readonly desk: ConsolidationDesk;
  readonly measure: number;
  readonly trouble: Trouble<Writing>;
}

/** Why a text is not saved, and what can be done about it. What was typed stays on the page. */
export function WritingTrouble({ desk, measure, trouble }: WritingTroubleProps) {
  const t = useTranslate();
  if (trouble.kind !== "choice") return <ErrorState title={t("reportScreen.trouble.notSaved")} error={trouble.error} />;
  const { theirs } = trouble;
  return (
    <Alert
      className={noticeClasses.notice}
      classNames={{ title: noticeClasses.title, message: noticeClasses.message, icon: noticeClasses.icon }}
      role="alert"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t("reportScreen.trouble.choiceTitle")}
    >
      <p className={noticeClasses.text}>{t("reportScreen.trouble.choiceText")}</p>
      {theirs !== null && (
        <>
          {isBlankInBoth(theirs.summary) ? t("reportScreen.trouble.empty") : <TextInBoth text={theirs.summary} />}
          <div className={noticeClasses.actions}>
            <Button size="sm" onClick={() => desk.choose(measure, "mine")}>
              {t("reportScreen.trouble.keepMine")}
            </Button>
            <Button size="sm" variant="default" onClick={() => desk.choose(measure, "theirs")}>
              {t("reportScreen.trouble.takeTheirs")}
            </Button>
          </div>
        </>
      )}
    </Alert>
  );
}
