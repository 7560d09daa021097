import type { ExaminedTrust } from "#shared/api/trust-view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { Fingerprint } from "../../../components/fingerprint.tsx";
import type { Meaning } from "../../../components/meaning.ts";

const meanings: Readonly<Record<ExaminedTrust["standing"], Meaning>> = {
  new: "hand",
  known: "done",
  notRoot: "error",
  issuerUnknown: "error",
  notGenuine: "error",
  limited: "error",
};

/** A certificate or list as it was found in a file, and whether it may be imported. */
export function ExaminedMaterial({ examined: { material, standing } }: { readonly examined: ExaminedTrust }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const facts =
    material.kind === "certificate"
      ? [
          { name: t("sign.certificate.owner"), value: <b>{material.name}</b> },
          {
            name: t("settingsScreen.trustKind"),
            value: t(material.isRoot ? "settingsScreen.trustRoot" : "settingsScreen.trustIssuer"),
          },
          { name: t("sign.certificate.issuer"), value: material.issuer },
          { name: t("sign.certificate.validUntil"), value: dateTime(material.notAfter) },
          { name: t("sign.certificate.algorithm"), value: material.algorithm },
          { name: "SHA-256", value: <Fingerprint sha256={material.sha256} /> },
        ]
      : [
          { name: t("sign.certificate.issuer"), value: <b>{material.issuer}</b> },
          { name: t("settingsScreen.trustKind"), value: t("settingsScreen.trustList") },
          { name: t("settingsScreen.trustMade"), value: dateTime(material.thisUpdate) },
          {
            name: t("settingsScreen.trustNamed"),
            value: t("settingsScreen.trustListEntries", { count: material.entries }),
          },
        ];
  return (
    <li>
      <FactList facts={facts} />
      <Badge meaning={meanings[standing]}>{t(`settingsScreen.trustStanding.${standing}`)}</Badge>
    </li>
  );
}
