import { keepPackage } from "#backend/data-folder/index.ts";
import { transaction } from "#backend/database/index.ts";
import { startReportDrawer } from "#backend/documents/index.ts";
import { clearAway, throwIfCancelled } from "#backend/files/index.ts";
import { type ExaminedPackage, startExaminers, toProblem } from "#backend/verification/index.ts";
import type { TakenPackage } from "#shared/api/intake-view.ts";
import type { JobContext } from "#shared/api/method.ts";
import { describeError } from "#shared/language/translator.ts";
import { type Arrival, arrive } from "./arrive.ts";
import { comparePictures } from "./compare-pictures.ts";
import { type ConfirmsBin, type Decided, decide } from "./decide.ts";
import type { IntakeDeps } from "./deps.ts";
import { findFiles } from "./find-files.ts";
import { inOrder } from "./in-order.ts";
import { latenessOfRow, problemsOfRow, verdictOfRow } from "./received-view.ts";

export interface IntakeRequest {
  /** Files, folders, drives. */
  readonly paths: readonly string[];
  /** Roots besides the program's own, and revocation lists. */
  readonly trust: readonly string[];
  readonly revocationLists: readonly string[];
  readonly confirms: ConfirmsBin;
}

/** Digests are taken and signatures checked beside the database: on a thread each. */
const threads = 2;
/** As many files are on their way at a time; one more than threads, so that none waits for a copy. */
const ahead = threads + 1;

/**
 * Takes packages in: each is copied, examined and decided on by itself; a bad one never stops the rest. Killed or cancelled
 * at any moment, what was decided stays and the rest was not touched: the same run again goes on where it ended. Errors:
 * file.notFound, file.unreadable for what was given itself; file.diskFull, file.notWritable of the data folder;
 * signing.trust*, signing.revocationList*; internal.cancelled.
 */
export async function takeIn(
  deps: IntakeDeps,
  { paths, trust, revocationLists, confirms }: IntakeRequest,
  { signal, progress }: Pick<JobContext, "signal" | "progress">,
): Promise<TakenPackage[]> {
  const files = await findFiles(paths, signal);
  const examiners = startExaminers(await deps.policy({ trust, revocationLists }), threads);
  const drawer = startReportDrawer(deps.fontsFolder);
  const close = () => {
    drawer.close();
    return examiners.close();
  };
  const cancel = () => void close();
  signal.addEventListener("abort", cancel, { once: true });
  const { database, layout } = deps;
  const arrivalDeps = {
    database,
    temporary: layout.temporary,
    examine: examiners.examine,
    comparePictures: (examined: ExaminedPackage, sha256: string) => comparePictures(deps, examined, sha256, drawer),
    signal,
  };
  const taken: TakenPackage[] = [];
  const onTheWay = new Set<Arrival>();
  const bring = async (file: string): Promise<Arrival> => {
    const arrival = await arrive(arrivalDeps, file);
    onTheWay.add(arrival);
    return arrival;
  };
  try {
    for await (const arrival of inOrder(files, ahead, bring)) {
      throwIfCancelled(signal);
      taken.push(await take(deps, arrival, confirms));
      onTheWay.delete(arrival);
      progress({ step: "takeIn", done: taken.length, total: files.length });
    }
    return taken;
  } finally {
    signal.removeEventListener("abort", cancel);
    await close();
    // Stopped between its copy and its decision: the copy is nobody's.
    for (const arrival of onTheWay) if (arrival.kind === "examined") await clearAway(arrival.copy.path);
  }
}

async function take(deps: IntakeDeps, arrival: Arrival, confirms: ConfirmsBin): Promise<TakenPackage> {
  switch (arrival.kind) {
    case "notPackage": {
      const problem = { code: arrival.code, severity: "error", subIndication: null, data: {} } as const;
      return { ...nothing(arrival.file), decision: "apart", problems: [toProblem(problem)], error: null };
    }
    case "unreadable": {
      const { code } = arrival.error;
      const error = { code, message: describeError(arrival.error) };
      return { ...nothing(arrival.file), decision: null, problems: [], error };
    }
    case "known":
      return view(arrival.file, { row: arrival.row, problems: problemsOfRow(arrival.row), asBefore: true });
    case "examined":
      return view(arrival.file, await keep(deps, arrival, confirms));
  }
}

async function keep(
  deps: IntakeDeps,
  arrival: Extract<Arrival, { kind: "examined" }>,
  confirms: ConfirmsBin,
): Promise<Decided> {
  try {
    return await keepPackage(deps.layout, arrival.copy, () =>
      transaction(deps.database, (writer) => decide(deps, writer, arrival, confirms)),
    );
  } finally {
    await clearAway(arrival.copy.path);
  }
}

function nothing(file: string) {
  const unknown = {
    body: null,
    period: null,
    version: null,
    packageId: null,
    sha256: null,
    standing: null,
    late: null,
  };
  return { file, verdict: null, subIndication: null, ...unknown };
}

function view(file: string, { row, problems, asBefore }: Decided): TakenPackage {
  return {
    file,
    ...verdictOfRow(row),
    body: row.body,
    period: row.halfYear,
    version: row.version,
    packageId: row.packageId,
    sha256: row.sha256,
    decision: asBefore ? "duplicate" : row.decision,
    standing: row.decision,
    late: latenessOfRow(row),
    problems: [...problems],
    error: null,
  };
}
