import { useTranslate } from "../../app/language/use-translate.ts";
import { useDataFolder } from "../../app/start/use-data-folder.ts";
import { Section } from "../../components/section.tsx";
import classes from "./backups.module.css";
import { restoreCommand } from "./restore-command.ts";

/** Putting a backup back replaces the very folder that this window holds: it is done with the window closed. */
export function RestoreSection({ newest }: { readonly newest: string | null }) {
  const t = useTranslate();
  const folder = useDataFolder()?.folder.path ?? "";
  if (newest === null) return null;
  return (
    <div className={classes.restore}>
      <Section title={t("backups.restore")} description={t("backups.restoreText")}>
        <code className={classes.command}>{restoreCommand(folder, newest)}</code>
        <p className={classes.note}>{t("backups.hand")}</p>
      </Section>
    </div>
  );
}
