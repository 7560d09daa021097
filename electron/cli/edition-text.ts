import type { EditionSummary, MovedDraftView } from "#shared/api/edition-view.ts";
import type { Api } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { formatDateTime } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { touchWords } from "#shared/plan/editions/touch-words.ts";
import { type Field, fields } from "./terminal/fields.ts";

/** An edition's number as it is given. Error: usage.badEdition {value}. */
export function readEditionNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new KalqanError("usage.badEdition", { value });
  return Number(value);
}

/** What is told of an edition that is held. */
export function editionText(edition: EditionSummary, language: Language, width: number): string {
  const label = (key: "number" | "appliesFrom" | "measures" | "issued" | "issuer" | "ground" | "digest") =>
    translate(language, `cli.edition.${key}`);
  const { created, issuer, ground, appliesFrom: halfYear } = edition;
  const rows: Field[] = [
    [label("number"), String(edition.edition)],
    [label("appliesFrom"), translate(language, "cli.edition.from", { halfYear })],
    [label("measures"), String(edition.measures)],
    ...(created === null ? [] : [[label("issued"), formatDateTime(created, language)] as const]),
    ...(issuer === null ? [] : [[label("issuer"), issuer.name[language]] as const]),
    ...(ground === null ? [] : [[label("ground"), ground[language]] as const]),
    [label("digest"), edition.digest],
  ];
  return fields(rows, width).join("\n");
}

/** The drafts that went over to an edition, each with what that touched. */
export async function movedText(api: Api, moved: readonly MovedDraftView[], language: Language): Promise<string[]> {
  const lines = [];
  for (const { halfYear, to, touched, kept } of moved) {
    const plan = await api.plan.get({ edition: to });
    lines.push(translate(language, "cli.edition.moved", { halfYear, edition: to }));
    lines.push(...touched.map((touch) => `  ${touchWords(touch, plan, language)}`));
    lines.push(...kept.map(({ measure }) => `  ${translate(language, "cli.edition.kept", { measure })}`));
  }
  return lines;
}
