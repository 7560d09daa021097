import { useEffect, useEffectEvent, useState } from "react";
import type { Settings } from "#shared/settings.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useBeforeClosing } from "../../app/saving/use-before-closing.ts";
import { LocalisedFields } from "../../components/localised-fields.tsx";
import { PersonFields } from "../../components/person-fields.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./settings.module.css";

interface PeopleSectionProps {
  readonly settings: Settings;
  readonly saveAndWait: (changes: Partial<Settings>) => Promise<unknown>;
}

/** The unit, who prepares, who heads. Stored when a field is left, when the screen is, and before the window closes. */
export function PeopleSection({ settings, saveAndWait }: PeopleSectionProps) {
  const t = useTranslate();
  const { unit, preparer, head } = settings;
  const [people, setPeople] = useState({ unit, preparer, head });

  const save = async (): Promise<void> => {
    if (JSON.stringify(people) !== JSON.stringify({ unit, preparer, head })) await saveAndWait(people);
  };
  const saveOnLeaving = useEffectEvent(() => void save());
  useEffect(() => () => saveOnLeaving(), []);
  useBeforeClosing(save);

  return (
    <Section title={t("settingsScreen.people")} description={t("settingsScreen.peopleText")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that a field inside was left. */}
      <div className={classes.fields} onBlur={() => void save()}>
        <LocalisedFields
          id="unit"
          label={t("settingsScreen.unit")}
          value={people.unit}
          onChange={(next) => setPeople({ ...people, unit: next })}
        />
        <PersonFields
          id="preparer"
          legend={t("settingsScreen.preparer")}
          value={people.preparer}
          onChange={(next) => setPeople({ ...people, preparer: next })}
        />
        <PersonFields
          id="head"
          legend={t("settingsScreen.head")}
          value={people.head}
          onChange={(next) => setPeople({ ...people, head: next })}
        />
      </div>
    </Section>
  );
}
