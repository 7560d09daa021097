import { folderFacts } from "#backend/diagnostics/index.ts";
import { throwIfCancelled } from "#backend/files/index.ts";
import { toErrorRecord } from "#shared/answer.ts";
import type { LastCheck } from "#shared/api/support-view.ts";
import type { Handlers } from "#shared/api.ts";
import type { Finding } from "#shared/doctor.ts";
import { describeError, translate, translateBoth } from "#shared/language/translator.ts";
import type { BackendContext } from "../context.ts";
import { fontFiles } from "../resources.ts";

/** The major version of Node that better-sqlite3 and the sources want. */
const neededNode = 24;

type FindingView = Awaited<ReturnType<Handlers["doctor"]["sinceOpening"]>>[number];

export function doctorHandlers(context: BackendContext): Handlers["doctor"] {
  const { folder, upkeep, resources, clock, note } = context;
  const { database, layout } = folder;
  let lastCheck: LastCheck | null = null;
  return {
    run: async (_, { signal, progress }) => {
      const node = { found: process.version, needed: neededNode };
      const findings = await upkeep.examine(
        { layout, fonts: fontFiles(resources), node, now: clock() },
        { signal, onBytes: (done) => progress({ step: "examine", done, total: 0 }) },
      );
      lastCheck = { at: clock().toISOString(), findings: countByCode(findings) };
      note("examined", { findings: lastCheck.findings.map(({ code, count }) => `${code}:${count}`).join(" ") });
      return findings.map(viewFinding);
    },
    sinceOpening: async (_, { signal }) => {
      const { fault, backupFault } = await untilStopped(upkeep.found, signal);
      return [
        ...(fault === null ? [] : [viewFinding(fault)]),
        ...(backupFault === null ? [] : [viewBackupFault(backupFault)]),
      ];
    },
    facts: async () => ({
      ...(await folderFacts({ database, layout, edition: context.plans.newest().plan.edition.edition })),
      lastCheck,
    }),
  };
}

function viewFinding(finding: Finding): FindingView {
  return {
    ...finding,
    data: { ...finding.data },
    message: translateBoth(`doctor.${finding.code}`, finding.data),
  };
}

/** With the sentence of what went wrong inside. */
function viewBackupFault(fault: unknown): FindingView {
  const { code, data } = toErrorRecord(fault, "backup.daily");
  const why = describeError({ code, data });
  const message = {
    kk: translate("kk", "doctor.backupNotMade", { why: why.kk }),
    ru: translate("ru", "doctor.backupNotMade", { why: why.ru }),
  };
  return { code: "backupNotMade", severity: "warning", data: { ...data, why: code }, message };
}

/** A window that is closed does not wait for what comes later. Raises `internal.cancelled`. */
async function untilStopped<T>(found: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
  const first = await Promise.race([found, stopped]);
  throwIfCancelled(signal);
  return first as T;
}

function countByCode(findings: readonly Finding[]): LastCheck["findings"] {
  return [...Map.groupBy(findings, ({ code }) => code)].map(([code, of]) => ({ code, count: of.length }));
}
