import { Switch } from "@mantine/core";
import { settingsSchema } from "#shared/settings.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Section } from "../../components/section.tsx";
import type { SettingSectionProps } from "./section-props.ts";
import { Segments } from "./segments.tsx";
import classes from "./settings.module.css";

const signerWords = {
  head: "settingsScreen.signersHead",
  preparerAndHead: "settingsScreen.signersPreparerAndHead",
} as const;

/** What every report of this folder is like. */
export function ReportSection({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  return (
    <Section title={t("settingsScreen.report")}>
      <div className={classes.fields}>
        <Segments
          label={t("settingsScreen.signers")}
          value={settings.signers}
          choices={settingsSchema.shape.signers.options.map((value) => ({ value, label: t(signerWords[value]) }))}
          onChange={(signers) => save({ signers })}
        />
        <Switch
          label={t("settingsScreen.bilingual")}
          description={t("settingsScreen.bilingualText")}
          checked={settings.bilingual}
          onChange={(event) => save({ bilingual: event.currentTarget.checked })}
        />
        <Switch
          label={t("settingsScreen.restrictedUse")}
          description={t("settingsScreen.restrictedUseText")}
          checked={settings.restrictedUse}
          onChange={(event) => save({ restrictedUse: event.currentTarget.checked })}
        />
      </div>
    </Section>
  );
}
