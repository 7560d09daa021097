import { Button, Checkbox } from "@mantine/core";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Section } from "../../components/section.tsx";
import type { SettingSectionProps } from "./section-props.ts";
import classes from "./settings.module.css";

/** When the Law of measures 8–10 came into force: the edition's own day until somebody says otherwise. */
export function LawSection({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const { date, confirmed } = settings.lawInForce ?? plan.edition.lawInForce;
  return (
    <Section
      title={t("settingsScreen.law")}
      description={t("settingsScreen.lawText", { law: pick(plan.edition.lawInForce.law) })}
    >
      <div className={classes.fields}>
        <div className={classes.row}>
          <DateField
            id="lawInForce"
            label={t("settingsScreen.law")}
            value={date}
            onChange={(next) => next !== null && save({ lawInForce: { date: next, confirmed: false } })}
          />
          {settings.lawInForce !== null && (
            <Button variant="default" onClick={() => save({ lawInForce: null })}>
              {t("settingsScreen.lawDefault")}
            </Button>
          )}
        </div>
        <Checkbox
          label={t("settingsScreen.lawConfirmed")}
          checked={confirmed}
          onChange={(event) => save({ lawInForce: { date, confirmed: event.currentTarget.checked } })}
        />
      </div>
    </Section>
  );
}
