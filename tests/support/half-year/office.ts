import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import type { Authority } from "#cli/demo/authority/authority.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { ReportInput } from "#shared/report/input.ts";
import { type Era, lifeOfKey, machineClock, noonOf } from "./era.ts";
import { makeKey, type OfficeKey } from "./keys.ts";

/** A state body at work: its data folder, its key, its clock. */
export interface Office {
  readonly code: string;
  readonly bin: string;
  readonly dataDir: string;
  readonly headKey: OfficeKey;
  /** Fills in the current report of a half-year. Annexes lie in `annexes`. */
  readonly fill: (halfYear: string, input: ReportInput, annexes: string) => Promise<void>;
  /** Freezes, signs and exports it to a folder on a day; answers the package's path. */
  readonly send: (halfYear: string, day: string, folder: string) => Promise<string>;
  /** The same, but it leaves the house before the head has signed. */
  readonly sendUnsigned: (halfYear: string, day: string, folder: string) => Promise<string>;
  /** Begins the next version of what was sent. */
  readonly correct: (halfYear: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OfficeRequest {
  readonly folder: string;
  readonly authority: Authority;
  readonly era: Era;
  readonly code: string;
  readonly bin: string;
  /** Tells people's IINs apart. */
  readonly number: number;
  readonly head: string;
  readonly preparer: string;
  readonly algorithm: KeyAlgorithm;
  readonly keyExpired?: boolean;
  /** Days by which the machine's clock goes wrong. */
  readonly clockAhead?: number;
}

/** Opens an office in an empty folder. All goes through the use cases, never into the database. */
export async function openOffice(request: OfficeRequest): Promise<Office> {
  const { folder, authority, era, code, bin, number, algorithm, keyExpired = false } = request;
  await mkdir(folder, { recursive: true });
  const dataDir = join(folder, "data");
  // A key that has expired by now was used before it did.
  const shift = (request.clockAhead ?? 0) - (keyExpired && era === "machine" ? 2 : 0);
  const calendar = { day: "2018-07-02" };
  const backend = await openBackend({
    dataDir,
    holder: "cli",
    clock: () => machineClock(era, calendar.day, shift),
    calendarNow: () => noonOf(calendar.day),
  });
  const { api } = backend;
  const organisation = findBody(originalPlan, code)?.name.kk ?? code;
  const keyOf = (usage: "head" | "employee", holder: string, keyNumber: number) =>
    makeKey(authority, {
      ...{ folder, usage, algorithm, holder, organisation, bin },
      ...{ number: keyNumber, ...lifeOfKey(era, keyExpired) },
    });
  const headKey = await keyOf("head", request.head, number * 2);
  await api.settings.set({ mode: "body", body: code, noticeAcknowledged: true });
  await api.signing.confirmBin({ body: code, bin });
  const freeze = async (halfYear: string, day: string): Promise<string> => {
    calendar.day = day;
    const { id } = await api.report.open({ body: code, halfYear });
    await api.report.makeReady({ reportId: id }).result;
    return id;
  };
  return {
    ...{ code, bin, dataDir, headKey },
    fill: async (halfYear, input, annexes) => {
      await api.report.fill({ body: code, halfYear, input, folder: annexes }).result;
    },
    send: async (halfYear, day, out) => {
      const reportId = await freeze(halfYear, day);
      await api.signing.sign({ reportId, role: "head", ...headKey }).result;
      return (await api.exchange.export({ reportId, folder: out }).result).path;
    },
    sendUnsigned: async (halfYear, day, out) => {
      const reportId = await freeze(halfYear, day);
      const key = await keyOf("employee", request.preparer, number * 2 + 1);
      await api.signing.sign({ reportId, role: "preparer", ...key }).result;
      return (await api.head.export({ reportId, folder: out }).result).path;
    },
    correct: async (halfYear) => {
      const { id } = await api.report.open({ body: code, halfYear });
      await api.report.correct({ reportId: id });
    },
    close: () => backend.close(),
  };
}
