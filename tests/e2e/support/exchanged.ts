import { join } from "node:path";
import { type Backend, openBackend } from "#backend/backend.ts";
import type { Api } from "#shared/api.ts";
import type { Language } from "#shared/language/language.ts";
import { type Ministry, storyDay } from "./ministry.ts";

/** Works in a data folder without a window, as stories do for what happened before them. */
export async function inFolder<T>(dataDir: string, work: (api: Api) => Promise<T>): Promise<T> {
  const backend: Backend = await openBackend({
    dataDir,
    holder: "cli",
    clock: () => new Date(),
    calendarNow: () => new Date(`${storyDay}T06:00:00Z`),
  });
  try {
    return await work(backend.api);
  } finally {
    await backend.close();
  }
}

/** The colleague's own data folder of a ministry. */
export function colleagueOf(ministry: Ministry): Ministry {
  return { ...ministry, dataDir: join(ministry.folder, "colleague") };
}

/** The report of the folder: there is one. */
export async function onlyReport(api: Api): Promise<string> {
  const [report] = await api.report.list({});
  return report?.id ?? "";
}

/** Writes the narrative of a measure. */
export async function writeText(
  api: Api,
  reportId: string,
  measure: number,
  text: Record<Language, string>,
): Promise<void> {
  const report = await api.report.get({ reportId });
  const found = report.entries.find((entry) => entry.measure === measure);
  if (found === undefined) throw new Error(`no measure ${measure}`);
  const { role: _, revision: __, readOnly: ___, shown: ____, annexes: _____, ...entry } = found;
  await api.report.saveEntry({ reportId, entry: { ...entry, text }, expectedRevision: null });
}

/** Measures handed over to a colleague; the part's path on the drive. */
export async function handOver(api: Api, drive: string, measures: number[]): Promise<string> {
  const request = { reportId: await onlyReport(api), measures, to: "colleague" as const, folder: drive, key: null };
  return (await api.parts.handOver({ ...request, colleague: "Айгүл, АКТ бөлімі", note: "10 шілдеге дейін" }).result)
    .path;
}

/** A part is taken as it was compared. */
export async function take(api: Api, path: string): Promise<string> {
  const { sha256, state } = await api.parts.open({ path }).result;
  return (await api.parts.merge({ path, sha256, state, decisions: [] }).result).partId;
}
