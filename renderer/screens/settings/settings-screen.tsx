import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ConfirmedBins } from "./bins/confirmed-bins.tsx";
import { FolderSection } from "./folder-section.tsx";
import { LawSection } from "./law-section.tsx";
import { LookSection } from "./look-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ProtectionSection } from "./protection/protection-section.tsx";
import { ReportSection } from "./report-section.tsx";
import classes from "./settings.module.css";
import { TrustSection } from "./trust/trust-section.tsx";
import { useAskedField } from "./use-asked-field.ts";
import { useSettingSaving } from "./use-setting-saving.ts";
import { WorkSection } from "./work-section.tsx";

/** All that the program and this data folder are set to; each change is stored at once. */
export function SettingsScreen({ query }: ScreenProps) {
  const t = useTranslate();
  const { settings } = useWorkplace();
  useAskedField(query.field);
  const { save, saveAndWait, error } = useSettingSaving();
  const shared = { settings, save };
  return (
    <div className={classes.column}>
      <PageHeader title={t("app.screens.settings")} subtitle={t("settingsScreen.subtitle")} />
      {error !== null && <ErrorState title={t("settingsScreen.notSaved")} error={error} />}
      <LookSection />
      <WorkSection {...shared} />
      <PeopleSection settings={settings} saveAndWait={saveAndWait} />
      <ReportSection {...shared} />
      <LawSection {...shared} />
      <ConfirmedBins asked={query.field} />
      <TrustSection {...shared} />
      <ProtectionSection {...shared} />
      <FolderSection />
    </div>
  );
}
