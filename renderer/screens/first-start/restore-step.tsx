import { useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { OtherBackups } from "../../components/restore/other-backups.tsx";
import { RestoreDialog, type RestoreSource } from "../../components/restore/restore-dialog.tsx";
import { beginAnew } from "../../components/restore/use-restore.ts";
import { StepCard } from "./step-card.tsx";

/** Takes another workstation's work over: everything said there comes along, so the rest of the first start is left out. */
export function RestoreStep({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslate();
  const [source, setSource] = useState<RestoreSource | null>(null);
  return (
    <StepCard step="mode" title={t("restore.start.title")} text={t("restore.start.text")} onBack={onBack} onNext={null}>
      <OtherBackups onRestore={setSource} />
      <RestoreDialog
        source={source}
        onClose={() => setSource(null)}
        // What was there before is an empty folder.
        onRestored={(restored) => beginAnew(restored, false)}
      />
    </StepCard>
  );
}
