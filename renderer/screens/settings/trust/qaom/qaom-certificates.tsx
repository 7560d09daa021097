import { Title } from "@mantine/core";
import type { PinnedQaom } from "#shared/api/trust-view.ts";
import { today as calendarDay } from "#shared/plan/calendar-date.ts";
import { useAct } from "../../../../app/contract/use-act.ts";
import { useCall } from "../../../../app/contract/use-call.ts";
import { useFormats } from "../../../../app/language/use-formats.ts";
import { useTranslate } from "../../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../../app/workplace/workplace.tsx";
import { Badge } from "../../../../components/badge.tsx";
import { ErrorState } from "../../../../components/error-state.tsx";
import { Fingerprint } from "../../../../components/fingerprint.tsx";
import { nameWithin } from "../../../../components/name-within.ts";
import { SettingItems } from "../../setting-item.tsx";
import classes from "../trust.module.css";
import { TrustItem } from "../trust-item.tsx";
import { PinQaom } from "./pin-qaom.tsx";

/** The certificates that alone are ҚАӨМ's in this data folder: receipts and editions signed with another are refused. */
export function QaomCertificates() {
  const t = useTranslate();
  const { data: pinned, error, refetch } = useCall("trust", "qaom", {});
  const removing = useAct("trust", "unpinQaom");
  const rows = pinned ?? [];
  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <Title order={3}>{t("settingsScreen.qaom")}</Title>
        <PinQaom />
      </div>
      {pinned !== undefined && (
        <p className={classes.note}>{t(rows.length === 0 ? "settingsScreen.qaomNone" : "settingsScreen.qaomText")}</p>
      )}
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {removing.error !== null && <ErrorState error={removing.error} />}
      <SettingItems>
        {rows.map((row) => (
          <PinnedItem
            key={row.certificate.sha256}
            pinned={row}
            onRemove={() => removing.mutate({ sha256: row.certificate.sha256 })}
          />
        ))}
      </SettingItems>
    </div>
  );
}

function PinnedItem({ pinned, onRemove }: { readonly pinned: PinnedQaom; readonly onRemove: () => void }) {
  const t = useTranslate();
  const { date, dateTime } = useFormats();
  const { today } = useWorkplace();
  const { commonName, subject, organisation, bin, notBefore, notAfter, sha256 } = pinned.certificate;
  const name = [commonName ?? nameWithin(subject), organisation].filter(Boolean).join(", ");
  return (
    <TrustItem
      name={name}
      marks={calendarDay(new Date(notAfter)) < today && <Badge meaning="due">{t("settingsScreen.qaomExpired")}</Badge>}
      facts={t("settingsScreen.qaomFacts", {
        bin: bin ?? "—",
        from: date(calendarDay(new Date(notBefore))),
        until: date(calendarDay(new Date(notAfter))),
        at: dateTime(pinned.addedAt),
      })}
      sha256={<Fingerprint sha256={sha256} />}
      removal={{
        question: t("settingsScreen.qaomRemoveQuestion"),
        text: t("settingsScreen.qaomRemoveText"),
        onConfirm: onRemove,
      }}
    />
  );
}
