import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Entry } from "#shared/report/entry.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import type { Trouble } from "../../../components/writing/draft.ts";
import { fieldNames } from "../fields/field-names.ts";
import { differingFields, type ReportDesk } from "../writing/report-desk.ts";
import classes from "./trouble-notice.module.css";

interface TroubleNoticeProps {
  readonly desk: ReportDesk;
  readonly measure: number;
  readonly trouble: Trouble<Entry>;
  /** As it stands on the page. */
  readonly mine: Entry;
}

/** Why the measure is not saved, and what can be done about it. What was typed stays on the page. */
export function TroubleNotice({ desk, measure, trouble, mine }: TroubleNoticeProps) {
  const t = useTranslate();
  switch (trouble.kind) {
    case "closed":
    case "refused":
      return <ErrorState title={t("reportScreen.trouble.notSaved")} error={trouble.error} />;
    case "choice":
      return (
        <Alert
          className={classes.notice}
          classNames={{ title: classes.title, message: classes.message, icon: classes.icon }}
          role="alert"
          icon={<IconAlertTriangle aria-hidden="true" />}
          title={t("reportScreen.trouble.choiceTitle")}
        >
          <p className={classes.text}>{t("reportScreen.trouble.choiceText")}</p>
          {trouble.theirs !== null && (
            <>
              <Differences mine={mine} theirs={trouble.theirs} />
              <div className={classes.actions}>
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
}

/** Which fields differ, and what stands in the stored one. */
function Differences({ mine, theirs }: { readonly mine: Entry; readonly theirs: Entry }) {
  const t = useTranslate();
  const fields = differingFields(mine, theirs).filter((field) => field !== "measure");
  return (
    <dl className={classes.differences}>
      {fields.map((field) => (
        <div key={field}>
          <dt>{t(fieldNames[field])}</dt>
          <dd>
            <StoredWords entry={theirs} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function StoredWords({ entry, field }: { readonly entry: Entry; readonly field: Exclude<keyof Entry, "measure"> }) {
  const t = useTranslate();
  switch (field) {
    case "status":
      return t(`status.${entry.status ?? "untouched"}`);
    case "text":
    case "nextSteps":
    case "reason":
    case "jointText": {
      const text = entry[field];
      const words = [text?.kk, text?.ru].filter((one) => one !== undefined && one !== "").join(" / ");
      return words === "" ? t("reportScreen.trouble.empty") : words;
    }
    case "evidence":
    case "money":
      return t("reportScreen.trouble.other");
  }
}
