import { findLastJournalRowOf, listSettings, type Reader, saveSetting, type Writer } from "#backend/database/index.ts";
import { appendJournal, type JsonValue, toldData } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import { defaultSettings, type SettingKey, type Settings, settingsSchema } from "#shared/settings.ts";

const keys = Object.keys(settingsSchema.shape) as SettingKey[];

/** What is set, and the default for what is not (or cannot be read: see `findInvalidSettings`). */
export function readSettings(reader: Reader): Settings {
  const stored = new Map(listSettings(reader).map(({ key, value }) => [key, value]));
  const valid = keys.flatMap((key) => {
    const parsed = settingsSchema.shape[key].safeParse(stored.get(key));
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(valid) };
}

/** Keys whose stored value is not what it should be: damage, or another version's. */
export function findInvalidSettings(reader: Reader): SettingKey[] {
  const stored = new Map(listSettings(reader).map(({ key, value }) => [key, value]));
  return keys.filter((key) => stored.has(key) && !settingsSchema.shape[key].safeParse(stored.get(key)).success);
}

/** Keys whose value is another than the journal says was set last: damage, or a change past the program. */
export function findChangedSettings(reader: Reader): SettingKey[] {
  const stored = new Map(listSettings(reader).map(({ key, value }) => [key, value]));
  return keys.filter((key) => {
    const row = findLastJournalRowOf(reader, `setting:${key}`);
    const { to } = toldData(row?.data ?? null);
    return to !== undefined && canonical(to) !== canonical(stored.get(key));
  });
}

/** How the program looks to whoever sits at it: nothing of the work changes with them, so the journal has nothing to keep. */
const viewPreferences: ReadonlySet<string> = new Set<SettingKey>(["language"]);

/**
 * Changes settings, with a journal row for each that is really another one, view preferences aside. Answers what then holds. Raises
 * `settings.invalid` {key} and changes nothing.
 */
export function changeSettings(writer: Writer, changes: Partial<Settings>): Settings {
  const before = readSettings(writer);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const next = validated(key, value);
    if (JSON.stringify(next) === JSON.stringify(before[key as SettingKey])) continue;
    saveSetting(writer, key, next);
    if (viewPreferences.has(key)) continue;
    appendJournal(writer, {
      action: "setting.changed",
      subject: `setting:${key}`,
      data: journalled(key, before[key as SettingKey], next),
    });
  }
  return readSettings(writer);
}

function validated(key: string, value: unknown): JsonValue {
  const schema = Object.hasOwn(settingsSchema.shape, key) ? settingsSchema.shape[key as SettingKey] : null;
  const parsed = schema?.safeParse(value);
  if (parsed?.success !== true) throw new KalqanError("settings.invalid", { key });
  return parsed.data;
}

/** The journal names that a person's particulars changed, and does not repeat them. */
function journalled(key: string, from: JsonValue, to: JsonValue): Record<string, JsonValue> {
  return key === "preparer" || key === "head" ? {} : { from, to };
}
