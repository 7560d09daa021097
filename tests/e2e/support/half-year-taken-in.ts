import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { exportedPackage, type Office, openOffice } from "#tests/support/exchange/office.ts";
import { dayOfSigning } from "#tests/support/intake/ministry.ts";
import { openReporter, type Reporter } from "#tests/support/intake/reporter.ts";
import { ministryPassword, writeMinistryKey } from "#tests/support/receipts/officer.ts";
import type { Ministry } from "./ministry.ts";

/** The day on which the packages are taken in: the last in time but one. */
const dayOfIntake = new Date("2018-07-09T05:00:00Z");

/** A half-year at ҚАӨМ's before anything is decided: БҒМ's example and the short reports of two other bodies are taken in. */
export interface HalfYearTakenIn {
  /** ҚАӨМ's own data folder. */
  readonly dataDir: string;
  readonly bgm: Office;
  readonly reporters: readonly [Reporter, Reporter];
  /** ҚАӨМ's own. */
  readonly key: { readonly keyFile: string; readonly password: string };
}

const officer = {
  name: "Қабылдаушы Сынақ",
  position: { kk: "бас сарапшы", ru: "главный эксперт" },
  phone: "",
  email: "",
};

/** Takes three packages in, by the use cases that the window calls. */
export async function takeHalfYearIn({ folder, drive }: Pick<Ministry, "folder" | "drive">): Promise<HalfYearTakenIn> {
  const bgm = await openOffice(drive);
  onTestFinished(() => bgm.backend.close());
  await exportedPackage(bgm, "head");
  const { authority, rootFile } = bgm;
  const send = async (code: string, number: number): Promise<Reporter> => {
    const request = { folder: join(folder, code), authority, code, number, halfYear: "2018-H1", day: dayOfSigning };
    const reporter = await openReporter(request);
    onTestFinished(() => reporter.close());
    await reporter.send(drive);
    return reporter;
  };
  const reporters = [await send("MSM", 21), await send("EM", 22)] as const;
  const dataDir = join(folder, "qaom");
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => dayOfIntake });
  const { api } = backend;
  await api.settings.set({ mode: "qaom", body: "QAOM", preparer: officer, head: officer, noticeAcknowledged: true });
  const trust = [rootFile];
  await api.intake.takeIn({ paths: [drive], trust, revocationLists: [], confirmBins: true }).result;
  await backend.close();
  const keyFile = await writeMinistryKey({ root: folder, authority, clock: { now: new Date() } });
  return { dataDir, bgm, reporters, key: { keyFile, password: ministryPassword } };
}

/** A folder where a flash drive is mounted. */
export async function mountedDrive({ folder }: Pick<Ministry, "folder">, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}
