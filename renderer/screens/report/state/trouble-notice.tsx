import type { Entry } from "#shared/report/entry.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { ChoiceNotice } from "../../../components/writing/choice-notice.tsx";
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
        <ChoiceNotice
          theirs={trouble.theirs === null ? null : <Differences mine={mine} theirs={trouble.theirs} />}
          onChoose={(whose) => desk.choose(measure, whose)}
        />
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
