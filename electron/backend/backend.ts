import { safeAttachmentName } from "#backend/container/index.ts";
import { type HolderKind, holdDataFolder, type Layout, openHeldFolder } from "#backend/data-folder/index.ts";
import type { Note } from "#backend/diagnostics/index.ts";
import { collectPackages, type ExchangeDeps } from "#backend/exchange/index.ts";
import type { IntakeDeps } from "#backend/intake/index.ts";
import { createNcalayer, type NcalayerOptions } from "#backend/ncalayer/index.ts";
import { createPlans } from "#backend/plan/index.ts";
import type { Cost } from "#backend/protection/index.ts";
import { indexEarlier } from "#backend/register/index.ts";
import type { ReportDeps } from "#backend/report/index.ts";
import type { FolderKeys } from "#backend/sealing/index.ts";
import {
  collectTrustFiles,
  folderPolicy,
  folderPolicySources,
  folderTrustStore,
  type TrustDeps,
} from "#backend/trust/index.ts";
import type { Api, Handlers } from "#shared/api.ts";
import { traceOf } from "#shared/diagnostics/fault-trace.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { createApi } from "./client.ts";
import type { BackendContext } from "./context.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { annexHandlers } from "./handlers/annexes.ts";
import { backupHandlers } from "./handlers/backup.ts";
import { commentHandlers } from "./handlers/comments.ts";
import { consolidationHandlers } from "./handlers/consolidation.ts";
import { doctorHandlers } from "./handlers/doctor.ts";
import { documentHandlers } from "./handlers/documents.ts";
import { editionHandlers } from "./handlers/editions.ts";
import { exchangeHandlers } from "./handlers/exchange.ts";
import { headHandlers } from "./handlers/head.ts";
import { intakeHandlers } from "./handlers/intake.ts";
import { journalHandlers } from "./handlers/journal.ts";
import { lockHandlers } from "./handlers/lock.ts";
import { partHandlers } from "./handlers/parts.ts";
import { planHandlers } from "./handlers/plan.ts";
import { receiptHandlers } from "./handlers/receipts.ts";
import { registerHandlers } from "./handlers/register.ts";
import { reportHandlers } from "./handlers/report.ts";
import { settingsHandlers } from "./handlers/settings.ts";
import { signingHandlers } from "./handlers/signing.ts";
import { trustHandlers } from "./handlers/trust.ts";
import { verificationHandlers } from "./handlers/verification.ts";
import { LockableFolder, type OpenFolder } from "./lockable.ts";
import { program } from "./program.ts";
import { findResources, type Resources } from "./resources.ts";
import { upkeepAside, upkeepHere } from "./upkeep/index.ts";

export interface BackendOptions {
  readonly dataDir: string;
  readonly holder: HolderKind;
  /** The machine's clock: journal, signing time, verification. */
  readonly clock: () => Date;
  /** What the calendar and the checks take for now (`--now`); the machine's clock where left out. */
  readonly calendarNow?: () => Date;
  readonly resources?: Resources;
  readonly ncalayer?: NcalayerOptions;
  /** The first edition of the plan; the program's own where left out. */
  readonly firstPlan?: Plan;
  /** For the program's log; left out: there is none. */
  readonly note?: Note;
  /** Opens a protected folder without asking, where it fits: what `onMaster` was told of a process before this one. */
  readonly master?: Uint8Array | undefined;
  /** Told the master key when the folder is unlocked, and null when it is locked or not protected any more. */
  readonly onMaster?: ((master: Uint8Array | null) => void) | undefined;
  /** What a guess at a new passphrase is to cost; for tests. */
  readonly passphraseCost?: Cost;
}

export interface Backend {
  readonly api: Api;
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

/**
 * Opens a data folder and puts every use case over it: the same under the command line, in the backend process of the
 * window, and in tests. A protected one stays locked until `lock.unlock`. Errors: database.heldByOther, database.networkFolder, database.newer, database.damaged, file.*.
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const resources = options.resources ?? findResources();
  const held = await holdDataFolder(options.dataDir, { holder: options.holder, now: options.clock });
  const lockable = new LockableFolder({
    held,
    open: (keys) => openUseCases(held.layout, keys, resources, options),
    clock: options.clock,
    onMaster: options.onMaster ?? (() => undefined),
    cost: options.passphraseCost,
  });
  try {
    await lockable.start(options.master ?? null);
  } catch (error) {
    await lockable.close();
    throw error;
  }
  const lock = createDispatch({ lock: lockHandlers(lockable, resources) });
  const dispatch: Dispatch = (channel, request, context) =>
    channel.startsWith("lock.") ? lock(channel, request, context) : lockable.dispatch(channel, request, context);
  return { api: createApi(dispatch), dispatch, close: () => lockable.close() };
}

/** The folder itself, with its database open, and the use cases over it. */
async function openUseCases(
  layout: Layout,
  keys: FolderKeys | null,
  resources: Resources,
  options: BackendOptions,
): Promise<OpenFolder> {
  const isWindow = options.holder === "window";
  const folder = await openHeldFolder(layout, {
    holder: options.holder,
    now: options.clock,
    oweWhatTakesLong: isWindow,
    keys,
  });
  try {
    const deps = contextOf(folder, resources, options);
    const collect = () => collectPackages(deps.exchange);
    if (!folder.owed.check) await collect();
    await collectTrustFiles(deps.trust);
    indexEarlier(folder.database);
    const upkeep = isWindow ? upkeepAside(folder, collect) : upkeepHere(folder);
    const noteFault = ({ backupFault }: { readonly backupFault: unknown }): void => {
      if (backupFault !== null) deps.note("daily backup failed", traceOf(backupFault));
    };
    upkeep.found.then(noteFault, () => undefined);
    const close = async () => {
      await upkeep.stop();
      await folder.close();
    };
    const dispatch = createDispatch(handlersOf({ ...deps, upkeep }));
    return { database: folder.database, dispatch, stopUpkeep: upkeep.stop, close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

function contextOf(
  folder: BackendContext["folder"],
  resources: Resources,
  options: BackendOptions,
): Omit<BackendContext, "upkeep"> {
  const { clock, calendarNow = clock } = options;
  const plans = createPlans(folder.database, options.firstPlan ?? originalPlan);
  // The newest edition changes while the folder is open: it is asked for each time.
  const report: ReportDeps = {
    database: folder.database,
    plans,
    get plan() {
      return plans.newest().plan;
    },
    get planDigest() {
      return plans.newest().digest;
    },
    program,
    clock: calendarNow,
    safeName: safeAttachmentName,
  };
  const trust: TrustDeps = { database: folder.database, layout: folder.layout, shipped: resources.trust, clock };
  const exchange: ExchangeDeps = {
    report,
    layout: folder.layout,
    clock,
    trust: () => folderTrustStore(trust),
    revocationLists: async () => (await folderPolicy(trust)).revocationLists,
  };
  const intake: IntakeDeps = {
    database: folder.database,
    layout: folder.layout,
    plans,
    get plan() {
      return plans.newest().plan;
    },
    clock,
    calendarNow,
    fontsFolder: resources.fonts,
    policy: async (added) => ({ ...(await folderPolicySources(trust, added)), at: clock().toISOString() }),
  };
  const register = { database: folder.database, plans, calendarNow };
  const ncalayer = createNcalayer(options.ncalayer);
  const consolidation = { exchange, fontsFolder: resources.fonts };
  const { note = () => undefined } = options;
  return { folder, plans, resources, clock, report, exchange, intake, register, consolidation, trust, ncalayer, note };
}

function handlersOf(context: BackendContext): Omit<Handlers, "lock"> {
  return {
    settings: settingsHandlers(context),
    plan: planHandlers(context),
    editions: editionHandlers(context),
    report: reportHandlers(context),
    annexes: annexHandlers(context),
    comments: commentHandlers(context),
    documents: documentHandlers(context),
    signing: signingHandlers(context),
    head: headHandlers(context),
    parts: partHandlers(context),
    exchange: exchangeHandlers(context),
    receipts: receiptHandlers(context),
    verification: verificationHandlers(context),
    intake: intakeHandlers(context),
    consolidation: consolidationHandlers(context),
    register: registerHandlers(context),
    trust: trustHandlers(context),
    journal: journalHandlers(context),
    backup: backupHandlers(context),
    doctor: doctorHandlers(context),
  };
}
