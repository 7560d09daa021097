import type { ExaminedQaom, ExaminedTrust, PinnedQaom, TrustMaterial, TrustView } from "#shared/api/trust-view.ts";
import { formatDateTime } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { Settings } from "#shared/settings.ts";
import { fields, verbatim } from "./terminal/fields.ts";

/** How it is told: the language, and the columns there are. */
interface Telling {
  readonly language: Language;
  readonly width: number;
}

type Certificate = TrustView["certificates"][number];
type List = TrustView["lists"][number];

/** A certificate that is believed here, or that somebody took out. */
export function believedText(certificate: Certificate, telling: Telling): string {
  const { language } = telling;
  const { isBelieved, isDamaged, addedAt } = certificate;
  const facts = [
    ...certificateFacts(certificate, language),
    addedAt === null
      ? translate(language, "settingsScreen.trustShipped")
      : translate(language, "settingsScreen.trustAdded", { at: formatDateTime(addedAt, language) }),
    ...(isBelieved ? [] : [translate(language, "settingsScreen.trustNotBelieved")]),
    ...damage(isDamaged, language),
  ];
  return item(certificate.name, facts, certificate.sha256, telling);
}

/** A list of revoked certificates that was imported, with its age. */
export function listText(list: List, telling: Telling): string {
  const { language } = telling;
  const facts = [
    ...listFacts(list, language),
    translate(language, "settingsScreen.trustListAge", { count: list.days }),
    translate(language, list.isOld ? "settingsScreen.trustListOld" : "settingsScreen.trustListFresh"),
    ...damage(list.isDamaged, language),
  ];
  return item(list.issuer, facts, list.sha256, telling);
}

/** What a file holds, and whether it may be imported. */
export function examinedText({ material, standing }: ExaminedTrust, telling: Telling): string {
  const { language } = telling;
  const said = translate(language, `settingsScreen.trustStanding.${standing}`);
  return item(nameOf(material), [...materialFacts(material, language), said], material.sha256, telling);
}

/** What was imported. */
export function materialText(material: TrustMaterial, telling: Telling): string {
  return item(nameOf(material), materialFacts(material, telling.language), material.sha256, telling);
}

/** A certificate of a file or package, and whether it may be pinned. */
export function examinedQaomText({ certificate, standing }: ExaminedQaom, telling: Telling): string {
  const { language } = telling;
  const { commonName, subject, bin, notAfter, sha256 } = certificate;
  const facts = [
    ...(bin === null ? [] : [translate(language, "journal.details.bin", { bin })]),
    translate(language, "settingsScreen.trustUntil", { until: formatDateTime(notAfter, language) }),
    translate(language, `settingsScreen.qaomStanding.${standing}`),
  ];
  return item(commonName ?? subject, facts, sha256, telling);
}

/** A pinned certificate of ҚАӨМ's. */
export function pinnedText({ certificate, addedAt }: PinnedQaom, telling: Telling): string {
  const { language } = telling;
  const { commonName, subject, bin, notBefore, notAfter, sha256 } = certificate;
  const facts = translate(language, "settingsScreen.qaomFacts", {
    bin: bin ?? "—",
    from: formatDateTime(notBefore, language),
    until: formatDateTime(notAfter, language),
    at: formatDateTime(addedAt, language),
  });
  return item(commonName ?? subject, [facts], sha256, telling);
}

/** How strictly signatures are checked. */
export function policyText({ requireRevocation, revocationMaxDays }: TrustPolicy, telling: Telling): string {
  const { language, width } = telling;
  return fields(
    [
      [
        translate(language, "settingsScreen.requireRevocation"),
        translate(language, requireRevocation ? "cli.trust.yes" : "cli.trust.no"),
      ],
      [
        translate(language, "settingsScreen.revocationMaxDays"),
        revocationMaxDays === null
          ? translate(language, "settingsScreen.revocationMaxDaysNone")
          : translate(language, "settingsScreen.revocationAge", { count: revocationMaxDays }),
      ],
    ],
    width,
  ).join("\n");
}

/** What the settings say of checking. */
export type TrustPolicy = Pick<Settings, "requireRevocation" | "revocationMaxDays">;

/** Of the settings, what belongs to checking. */
export function policyOf({ requireRevocation, revocationMaxDays }: Settings): TrustPolicy {
  return { requireRevocation, revocationMaxDays };
}

function nameOf(material: TrustMaterial): string {
  return material.kind === "certificate" ? material.name : material.issuer;
}

function materialFacts(material: TrustMaterial, language: Language): string[] {
  return material.kind === "certificate" ? certificateFacts(material, language) : listFacts(material, language);
}

function certificateFacts(
  { isRoot, algorithm, notAfter }: Extract<TrustMaterial, { kind: "certificate" }>,
  language: Language,
): string[] {
  return [
    translate(language, isRoot ? "settingsScreen.trustRoot" : "settingsScreen.trustIssuer"),
    algorithm,
    translate(language, "settingsScreen.trustUntil", { until: formatDateTime(notAfter, language) }),
  ];
}

function listFacts(
  { thisUpdate, entries, isDelta }: Extract<TrustMaterial, { kind: "revocationList" }>,
  language: Language,
): string[] {
  return [
    translate(language, "settingsScreen.trustList"),
    translate(language, "settingsScreen.trustListMade", { at: formatDateTime(thisUpdate, language) }),
    translate(language, "settingsScreen.trustListEntries", { count: entries }),
    ...(isDelta ? [translate(language, "settingsScreen.trustListDelta")] : []),
  ];
}

function damage(isDamaged: boolean, language: Language): string[] {
  return isDamaged ? [translate(language, "settingsScreen.trustDamaged")] : [];
}

/** A name, what is known of it, and the fingerprint on a line of its own: it is copied and compared. */
function item(name: string, facts: readonly string[], sha256: string, { width }: Telling): string {
  const rows = [["", facts.join(" · ")] as const, ["", verbatim(`SHA-256 ${sha256}`)] as const];
  return [name, ...fields(rows, width)].join("\n");
}
