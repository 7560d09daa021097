import type { Api } from "#shared/api.ts";
import { wholeJournal } from "#shared/journal.ts";
import { everything } from "#shared/register/filter.ts";

/** What a screen asks when it is opened or narrowed, by the method's name. */
export interface Question {
  readonly method: string;
  /** What makes this one different from others of the same method; empty where there is one. */
  readonly note: string;
  readonly ask: (api: Api) => Promise<unknown>;
}

/** What is looked at: the last half-year. */
const halfYear = "2022-H2";
const page = { offset: 0, limit: 25, language: "kk" as const };

const search = (note: string, filter: Partial<typeof everything>, at: Partial<typeof page> = {}): Question => ({
  method: "register.search",
  note,
  ask: ({ register }) => register.search({ filter: { ...everything, ...filter }, ...page, ...at }),
});

const journal = (note: string, filter: Partial<typeof wholeJournal>, before: number | null = null): Question => ({
  method: "journal.list",
  note,
  ask: (api) => api.journal.list({ before, limit: 200, filter: { ...wholeJournal, ...filter } }),
});

/** What there is in the folder that is measured: a body with its newest report, a package of it that counts, a draft. */
export interface Known {
  readonly body: string;
  readonly reportId: string;
  readonly packageSha256: string;
  readonly consolidationId: string;
}

/** Every call that a screen makes on opening, with those that somebody makes by narrowing what it shows. */
export function screenQuestions({ body, reportId, packageSha256, consolidationId }: Known): Question[] {
  const one = (method: string, ask: Question["ask"], note = ""): Question => ({ method, note, ask });
  return [
    one("settings.get", (api) => api.settings.get({})),
    one("plan.get", (api) => api.plan.get({})),
    one("editions.list", (api) => api.editions.list({})),
    one("editions.draft", (api) => api.editions.draft({})),
    one("editions.moves", (api) => api.editions.moves({ reportId })),
    one("report.list", (api) => api.report.list({})),
    one("report.get", (api) => api.report.get({ reportId })),
    one("report.undoSteps", (api) => api.report.undoSteps({ reportId, measure: 1 })),
    one("comments.list", (api) => api.comments.list({ body, halfYear })),
    one("parts.list", (api) => api.parts.list({ reportId })),
    one("parts.forLead", (api) => api.parts.forLead({ reportId })),
    one("exchange.list", (api) => api.exchange.list({})),
    one("signing.confirmedBins", (api) => api.signing.confirmedBins({})),
    one("trust.get", (api) => api.trust.get({})),
    one("backup.list", (api) => api.backup.list({})),
    journal("the newest 200", {}),
    journal("in the middle", {}, 500_000),
    journal("one person's", { actor: "MINISTRY\\user7" }),
    journal("one kind", { action: "report.exported" }),
    journal("what never was", { action: "trust.added" }),
    journal("a day four years ago", { from: "2019-02-01", until: "2019-02-01" }),
    journal("one person's kind, which never was", { actor: "MINISTRY\\user7", action: "trust.added" }),
    journal("one person's kind on a day", {
      ...{ actor: "MINISTRY\\user7", action: "report.exported" },
      ...{ from: "2019-02-01", until: "2019-02-01" },
    }),
    one("journal.actors", (api) => api.journal.actors({})),
    one("intake.register", (api) => api.intake.register({ halfYear })),
    one("receipts.answers", (api) => api.receipts.answers({ halfYear })),
    one("receipts.open", (api) => api.receipts.open({ package: packageSha256 })),
    one("consolidation.list", (api) => api.consolidation.list({})),
    one("consolidation.progress", (api) => api.consolidation.progress({ halfYear })),
    one("consolidation.get", (api) => api.consolidation.get({ consolidationId })),
    one("register.bodies", (api) => api.register.bodies({})),
    one("register.measures", (api) => api.register.measures({ halfYear })),
    one("register.missing", (api) => api.register.missing({ halfYear })),
    one("register.filters", (api) => api.register.filters({})),
    search("all that counts", {}),
    search("of all packages", { all: true }),
    search("of all packages, the last page", { all: true }, { offset: 100_000 }),
    search("one half-year, one body", { halfYear, bodies: [body] }),
    search("one status", { statuses: ["notDone"] }),
    search("one measure of all packages", { measures: [7], all: true }),
    search("a rare word", { text: "криптошлюздердің" }),
    search("a rare word of all packages", { text: "криптошлюздердің", all: true }),
    search("a word in every answer", { text: "мамандар" }),
    search("a word in every answer of all packages", { text: "мамандар", all: true }),
    search("two words in every answer of all packages", { text: "мамандар құралдары", all: true }),
  ];
}

/** What the first screen asks, in the order in which the window does: what its answers need is asked after them. */
export function firstScreen(mode: "body" | "qaom", reportId: string | null): readonly (readonly [string, unknown])[][] {
  const opening = [
    ["settings.get", {}],
    ["plan.get", {}],
    ["editions.list", {}],
  ] as const;
  const frame = [
    ["report.list", {}],
    ["journal.list", { before: null, limit: 50 }],
    ["exchange.list", {}],
  ] as const;
  const report = reportId === null ? [] : ([["report.get", { reportId }]] as const);
  const home =
    mode === "body" ? ([["backup.list", {}]] as const) : ([["consolidation.progress", { halfYear }]] as const);
  return [[...opening], [...frame, ...home], [...report]];
}
