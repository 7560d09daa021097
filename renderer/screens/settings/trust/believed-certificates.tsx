import { Button, Title } from "@mantine/core";
import type { TrustView } from "#shared/api/trust-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Fingerprint } from "../../../components/fingerprint.tsx";
import { SettingItems } from "../setting-item.tsx";
import classes from "./trust.module.css";
import { TrustItem } from "./trust-item.tsx";

type Certificate = TrustView["certificates"][number];

/** Roots first, then the authorities under them; those that came with the program are marked so. */
export function BelievedCertificates({ certificates }: { readonly certificates: readonly Certificate[] }) {
  const t = useTranslate();
  const { compare } = useFormats();
  const removing = useAct("trust", "remove");
  const restoring = useAct("trust", "restore");
  const error = removing.error ?? restoring.error;
  const sorted = [...certificates].sort(
    (a, b) => Number(b.isRoot) - Number(a.isRoot) || compare(a.name, b.name) || compare(a.sha256, b.sha256),
  );
  return (
    <div className={classes.part}>
      <Title order={3}>{t("settingsScreen.trustCertificates")}</Title>
      <p className={classes.note}>{t("settingsScreen.trustCertificatesText")}</p>
      {error !== null && <ErrorState error={error} />}
      <SettingItems>
        {sorted.map((certificate) => (
          <CertificateItem
            key={certificate.sha256}
            certificate={certificate}
            onRemove={() => removing.mutate({ sha256: certificate.sha256 })}
            onRestore={() => restoring.mutate({ sha256: certificate.sha256 })}
          />
        ))}
      </SettingItems>
    </div>
  );
}

interface CertificateItemProps {
  readonly certificate: Certificate;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

function CertificateItem({ certificate, onRemove, onRestore }: CertificateItemProps) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { name, sha256, isRoot, isBelieved, isDamaged, origin, algorithm, notAfter, addedAt } = certificate;
  const facts = [
    t(isRoot ? "settingsScreen.trustRoot" : "settingsScreen.trustIssuer"),
    algorithm,
    t("settingsScreen.trustUntil", { until: dateTime(notAfter) }),
    addedAt === null ? t("settingsScreen.trustShipped") : t("settingsScreen.trustAdded", { at: dateTime(addedAt) }),
  ];
  return (
    <TrustItem
      name={name}
      marks={
        <>
          {!isBelieved && <Badge meaning="untouched">{t("settingsScreen.trustNotBelieved")}</Badge>}
          {isDamaged && <Badge meaning="error">{t("settingsScreen.trustDamaged")}</Badge>}
        </>
      }
      facts={facts.join(" · ")}
      sha256={<Fingerprint sha256={sha256} />}
      removal={
        isBelieved
          ? {
              question: t("settingsScreen.trustRemoveQuestion"),
              text: t(origin === "shipped" ? "settingsScreen.trustRemoveShipped" : "settingsScreen.trustRemoveText"),
              onConfirm: onRemove,
            }
          : null
      }
      action={
        !isBelieved && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t("settingsScreen.trustRestoreNamed", { name })}
            onClick={onRestore}
          >
            {t("settingsScreen.trustRestore")}
          </Button>
        )
      }
    />
  );
}
