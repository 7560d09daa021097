import type { JournalEntry } from "./journal.ts";
import { formatHalfYear } from "./language/dates.ts";
import type { Language } from "./language/language.ts";
import { translate } from "./language/translator.ts";
import { isHalfYear } from "./plan/half-year.ts";
import { type SettingKey, settingsSchema } from "./settings.ts";

/** What is told of a row besides its action: which half-year, measure, version, file, setting; empty where nothing is. */
export function journalDetails({ subject, data }: Pick<JournalEntry, "subject" | "data">, language: Language): string {
  const { halfYear, measure, version, edition, name, fileName, path, bin } = data;
  const parts = [
    settingOf(subject, data, language),
    typeof halfYear === "string" && isHalfYear(halfYear) ? formatHalfYear(halfYear, language) : "",
    typeof measure === "number" ? translate(language, "journal.details.measure", { number: measure }) : "",
    typeof version === "number" ? translate(language, "journal.details.version", { version }) : "",
    typeof edition === "number" ? translate(language, "journal.details.edition", { edition }) : "",
    typeof bin === "string" ? translate(language, "journal.details.bin", { bin }) : "",
    [name, fileName, path].find((text) => typeof text === "string") ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The setting by its name, and what it is now where that is a number, or yes or no. */
function settingOf(subject: string, data: JournalEntry["data"], language: Language): string {
  const key = subject.startsWith("setting:") ? subject.slice("setting:".length) : "";
  if (!isSettingKey(key)) return "";
  const name = translate(language, `journal.settings.${key}`);
  if (typeof data.to === "number") return `${name}: ${data.to}`;
  if (typeof data.to !== "boolean") return name;
  return `${name}: ${translate(language, data.to ? "journal.settings.yes" : "journal.settings.no")}`;
}

function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(settingsSchema.shape, text);
}
