import { type Backend, openBackend } from "#backend/backend.ts";
import { type Settings, settingsSchema } from "#shared/settings.ts";
import { example, type Ministry, storyDay } from "./ministry.ts";

/** How far a prepared data folder is: only the first start is done, or the report is so far. */
export type Standing = "started" | "begun" | "filled" | "ready" | "signed" | "exported";

const standings: readonly Standing[] = ["started", "begun", "filled", "ready", "signed", "exported"];

/**
 * Makes a data folder in which БҒМ works on the report of 2018-H1, by the same use cases as the window's; for stories
 * that begin later than the first start. Another body's (`changes`) is at most begun: the example is БҒМ's. Answers the
 * path of the exported package, or "".
 */
export async function prepareData(
  ministry: Ministry,
  standing: Standing,
  changes: Partial<Settings> = {},
): Promise<string> {
  const backend = await openBackend({
    dataDir: ministry.dataDir,
    holder: "cli",
    clock: () => new Date(),
    calendarNow: () => new Date(`${storyDay}T06:00:00Z`),
  });
  try {
    return await bringTo(standings.indexOf(standing), backend, ministry, changes);
  } finally {
    await backend.close();
  }
}

async function bringTo(
  far: number,
  { api }: Backend,
  { folder, drive, headKey }: Ministry,
  changes: Partial<Settings>,
): Promise<string> {
  const { unit, preparer, head } = settingsSchema.pick({ unit: true, preparer: true, head: true }).parse({
    unit: example.unit,
    preparer: example.people?.preparer,
    head: example.people?.head,
  });
  await api.settings.set({ body: "BGM", unit, preparer, head, noticeAcknowledged: true, ...changes });
  const report = { body: changes.body ?? "BGM", halfYear: "2018-H1" } as const;
  const isAtLeast = (standing: Standing) => far >= standings.indexOf(standing);
  if (!isAtLeast("begun")) return "";
  const { id: reportId } = await api.report.open(report);
  if (isAtLeast("filled")) {
    const { people: _, unit: __, signers: ___, bilingual: ____, ...input } = example;
    await api.report.fill({ ...report, input, folder }).result;
  }
  if (isAtLeast("ready")) await api.report.makeReady({ reportId }).result;
  if (isAtLeast("signed")) {
    const { certificate } = await api.signing.readKey({ ...headKey, body: "BGM", role: "head" });
    await api.signing.confirmBin({ body: "BGM", bin: certificate.bin ?? "" });
    await api.report.makeReady({ reportId }).result;
    await api.signing.sign({ reportId, role: "head", ...headKey }).result;
  }
  if (!isAtLeast("exported")) return "";
  return (await api.exchange.export({ reportId, folder: drive }).result).path;
}
