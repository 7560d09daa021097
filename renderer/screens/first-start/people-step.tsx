import { useState } from "react";
import { callBackend } from "../../app/contract/bridge.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useBeforeClosing } from "../../app/saving/use-before-closing.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LocalisedFields } from "../../components/localised-fields.tsx";
import { PersonFields } from "../../components/person-fields.tsx";
import classes from "./people-step.module.css";
import { StepCard } from "./step-card.tsx";
import type { OpenedFolder, StepProps } from "./step-props.ts";
import { useStepSaving } from "./use-step-saving.ts";

/** The unit, who prepares and who heads. Stored whenever a field is left. */
export function PeopleStep({ opened, ...turns }: StepProps & { readonly opened: OpenedFolder }) {
  const t = useTranslate();
  const { settings } = opened;
  const [people, setPeople] = useState({
    unit: settings.unit,
    preparer: settings.preparer,
    head: settings.head,
  });
  const { error, save, saveAndGoOn } = useStepSaving(turns.onNext);
  useBeforeClosing(async () => {
    await callBackend("settings", "set", people);
  });
  return (
    <StepCard
      {...turns}
      onNext={() => saveAndGoOn(people)}
      step="people"
      title={t("firstStart.people.title")}
      text={t("firstStart.people.text")}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that a field inside was left. */}
      <div className={classes.fields} onBlur={() => save(people)}>
        <LocalisedFields
          label={t("settingsScreen.unit")}
          value={people.unit}
          onChange={(unit) => setPeople({ ...people, unit })}
        />
        <PersonFields
          id="preparer"
          legend={t("settingsScreen.preparer")}
          value={people.preparer}
          onChange={(preparer) => setPeople({ ...people, preparer })}
        />
        <PersonFields
          id="head"
          legend={t("settingsScreen.head")}
          value={people.head}
          onChange={(head) => setPeople({ ...people, head })}
        />
      </div>
      {error !== null && <ErrorState error={error} />}
    </StepCard>
  );
}
