import { Switch } from "@mantine/core";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Section } from "../../components/section.tsx";
import type { SettingSectionProps } from "./section-props.ts";

/** How strictly signatures are checked. */
export function TrustSection({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  return (
    <Section title={t("settingsScreen.trust")}>
      <Switch
        label={t("settingsScreen.requireRevocation")}
        description={t("settingsScreen.requireRevocationText")}
        checked={settings.requireRevocation}
        onChange={(event) => save({ requireRevocation: event.currentTarget.checked })}
      />
    </Section>
  );
}
