import { useTranslate } from "../../app/language/use-translate.ts";
import { OtherBackups } from "../../components/restore/other-backups.tsx";
import type { RestoreSource } from "../../components/restore/restore-dialog.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./backups.module.css";

/** Putting back a backup that lies elsewhere. */
export function RestoreSection({ onRestore }: { readonly onRestore: (source: RestoreSource) => void }) {
  const t = useTranslate();
  return (
    <div className={classes.restore}>
      <Section title={t("restore.other.title")} description={t("restore.other.text")}>
        <OtherBackups onRestore={onRestore} />
        <p className={classes.note}>{t("backups.hand")}</p>
      </Section>
    </div>
  );
}
