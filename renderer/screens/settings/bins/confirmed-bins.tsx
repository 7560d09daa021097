import { Button } from "@mantine/core";
import { useState } from "react";
import type { ConfirmedBin } from "#shared/api/signing-view.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Section } from "../../../components/section.tsx";
import { groupedDigits } from "../../../components/signing/key-standing.ts";
import { SettingItem, SettingItems } from "../setting-item.tsx";
import { useAskedField } from "../use-asked-field.ts";
import { CorrectBinDialog } from "./correct-bin-dialog.tsx";

/** The BINs that somebody here has confirmed by hand, each to be corrected; nothing while there are none. */
export function ConfirmedBins({ asked }: { readonly asked: string | undefined }) {
  const t = useTranslate();
  const { pick, dateTime, compare } = useFormats();
  const { plan } = useWorkplace();
  const { data, error, refetch } = useCall("signing", "confirmedBins", {});
  // They come later than the fields of the screen.
  useAskedField(data === undefined ? undefined : asked);
  const [corrected, setCorrected] = useState<ConfirmedBin | null>(null);
  const nameOf = (code: string): string => {
    const body = findBody(plan, code);
    return body === undefined ? code : pick(body.name);
  };
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined || data.length === 0) return null;
  const sorted = [...data].sort((a, b) => compare(nameOf(a.body), nameOf(b.body)));
  return (
    <Section title={t("settingsScreen.bins.title")} description={t("settingsScreen.bins.text")}>
      <SettingItems>
        {sorted.map((known) => (
          <SettingItem
            key={known.body}
            name={nameOf(known.body)}
            value={groupedDigits(known.bin)}
            facts={t("settingsScreen.bins.confirmed", { at: dateTime(known.confirmedAt), who: known.confirmedBy })}
            actions={
              <Button
                id={`bin-${known.body}`}
                variant="default"
                size="compact-md"
                aria-label={t("settingsScreen.bins.correctNamed", { body: nameOf(known.body) })}
                onClick={() => setCorrected(known)}
              >
                {t("settingsScreen.bins.correct")}
              </Button>
            }
          />
        ))}
      </SettingItems>
      {corrected !== null && (
        <CorrectBinDialog known={corrected} name={nameOf(corrected.body)} onClose={() => setCorrected(null)} />
      )}
    </Section>
  );
}
