import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import * as queries from "#backend/database/index.ts";
import { closeDatabase, type Database, openDatabase, transaction, type Writer } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { indexReceived } from "#backend/register/index.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";
import { answerOf, receivedRow } from "#tests/support/register/received.ts";
import { openToLook } from "#tests/torture/check/facts.ts";

/*
 * Whatever is asked of the database finds its rows by an index: a journal of a million rows, a hundred thousand annexes and all
 * that ҚАӨМ has taken in are never walked from end to end while somebody waits. Every statement of the folder is looked at: one
 * that this file does not bring to be prepared fails it.
 */
const folder = new URL("../../../electron/backend/database/queries/", import.meta.url).pathname;

/** Tables that grow with the years. */
const growing = [
  "journal",
  "entry",
  "annex",
  "stored_file",
  "frozen_document",
  "received_package",
  "received_entry",
  "received_text",
  "received_words",
  "counting_text",
  "counting_words",
  "issued_answer",
  "comment",
  "remark",
  "answer",
  "undo_history",
];

/** Indexes of few of a table's many rows: to go through one is to go through what is asked for. */
const indexesOfFew = ["received_standing", "stored_file_released", "received_entry_current"];

/** Statements that walk a table, by how they begin, with the reason why nobody waits for them. */
const walkers: readonly (readonly [beginning: string, why: string])[] = [
  ["SELECT 'annex' AS kind", "backups, and the full check, on a thread"],
  [
    "SELECT 'package' AS kind",
    "backups, on a thread; what is left over among packages, after the opening of a large folder",
  ],
  [
    "SELECT sha256, size, added_at AS addedAt, released_at AS releasedAt FROM stored_file ORDER BY",
    "full check, restore",
  ],
  ["SELECT sha256, size, file_name AS fileName FROM received_package ORDER BY sha256", "the full check"],
  ['SELECT count(*) AS count FROM "', "the support file"],
  ["SELECT annex.name, annex.measure, report.body", "the full check, on a thread"],
  ["SELECT body, half_year AS halfYear, measure, field, text, author_name", "the full check, on a thread"],
  // Out of an index alone; their texts are read a portion at a time.
  ["SELECT e.id FROM received_entry e ", "a workbook of all answers"],
];

const place = temporaryFolder();
let path = "";
let prepared: string[] = [];

beforeAll(async () => {
  path = place("kalqan.db");
  const database = await openDatabase(path, { actor: "aigerim", now: () => new Date() });
  prepared = statementsOf(() => {
    for (const [name, query] of Object.entries(queries)) {
      if (typeof query === "function" && !notQueries.includes(name)) askInEveryWay(database, query as Query);
    }
    askSpecially(database);
  });
  closeDatabase(database);
});

type Query = (...given: unknown[]) => unknown;

const notQueries = [
  "openDatabase",
  "openCopy",
  "openAside",
  "closeDatabase",
  "copyDatabase",
  "takeLock",
  "transaction",
];

/** Every statement that is prepared while `work` runs. */
function statementsOf(work: () => void): string[] {
  const statements = new Set<string>();
  const { prepare } = Sqlite.prototype;
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  } as typeof prepare;
  try {
    work();
  } finally {
    Sqlite.prototype.prepare = prepare;
  }
  return [...statements];
}

/** A row with whatever field is asked for. */
const anyRow = new Proxy({}, { get: (_, key) => (key === Symbol.iterator || key === "toJSON" ? undefined : "x") });
const anything = ["x", anyRow, [anyRow]];

/** A query is prepared before its values are looked at: one of these ways reaches it, and nothing of it stays. */
function askInEveryWay(database: Database, query: Query): void {
  const ways = anything.flatMap((first) =>
    anything.flatMap((second) => anything.map((third) => [first, second, third])),
  );
  for (const way of ways) {
    undone(database, (writer) => query(writer, ...way, "x", "x", "x"));
  }
}

function undone(database: Database, work: (writer: Parameters<Parameters<typeof transaction>[1]>[0]) => unknown): void {
  try {
    transaction(database, (writer) => {
      work(writer);
      throw new Error("undone");
    });
  } catch {
    // As it was meant, or the values did not fit.
  }
}

/** What depends on the values, or on rows that are there. */
function askSpecially(database: Database): void {
  const instant = "2018-07-10T08:00:00.000Z";
  undone(database, (writer) => {
    appendJournal(writer, { action: "dataFolder.created", subject: "dataFolder" });
    queries.listJournal(writer, { from: instant }, { before: null, limit: 5 });
  });
  const words = {
    textKk: "",
    textRu: "",
    jointKk: "",
    jointRu: "",
    reasonKk: "",
    reasonRu: "",
    nextKk: "",
    nextRu: "",
  };
  undone(database, (writer) => {
    const row = receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries: [] });
    queries.insertReceived(writer, row);
    const entry = { measure: 1, status: null, place: 0, length: 1, words: { ...words, evidence: "" } };
    queries.insertReceivedEntry(writer, row, entry);
  });
  undone(database, (writer) => {
    const of = {
      id: "x",
      sha256: "a".repeat(64),
      size: 1,
      issuer: "x",
      officer: "x",
      signer: "{}",
      createdAt: instant,
    };
    const answer = {
      package: "x",
      decision: "accepted" as const,
      day: "x",
      daysLate: 0,
      kk: "",
      ru: "",
      remarks: "[]",
    };
    queries.insertIssuedReceipt(writer, of, [answer]);
  });
  undone(database, (writer) =>
    queries.replaceAnswer(writer, { reportId: "x", replaced: [], replacedBy: "x", replacedAt: instant }),
  );
  undone(database, (writer) => {
    const writing = { summary: { kk: "", ru: "" }, jointText: { kk: "", ru: "" } };
    queries.saveConsolidationWriting(writer, "x", { measure: 1, writing, revision: 1, undoSteps: null });
  });
  const filters = [{}, { actor: "x" }, { action: "x" }, { subject: "x" }, { actor: "x", action: "x" }];
  const spans = [{}, { from: instant }, { until: instant }, { from: instant, until: instant }];
  for (const filter of filters) {
    for (const span of spans) {
      for (const before of [null, 5]) {
        undone(database, (writer) => queries.listJournal(writer, { ...filter, ...span }, { before, limit: 5 }));
      }
    }
  }
  const nothing = {
    match: null,
    rankedBy: null,
    halfYear: null,
    bodies: [],
    measures: [],
    statuses: [],
    verdicts: [],
    all: false,
  };
  const narrowed = [
    ...[
      {},
      { halfYear: "2018-H1" },
      { bodies: ["BGM"] },
      { measures: [1] },
      { statuses: ["done"] },
      { verdicts: ["x"] },
    ],
    ...[{ match: '"а"' }, { match: '"а"', halfYear: "2018-H1" }, { halfYear: "2018-H1", bodies: ["BGM"] }],
  ];
  for (const search of narrowed) {
    for (const all of [false, true]) {
      const match = ("match" in search ? search.match : null) ?? null;
      const question = { ...nothing, ...search, rankedBy: match, all };
      undone(database, (writer) => {
        keepTwo(writer);
        // In one step, and in steps of one answer each.
        for (const most of [1_000_000, 1]) {
          const portions = finish(queries.countPortions(writer, question, most));
          for (const weighed of [1, 1_000_000]) {
            finish(queries.searchEntryIds(writer, question, { limit: 5, offset: 0, portions, weighed }));
          }
        }
      });
      undone(database, (writer) => queries.listEntryIds(writer, question));
    }
  }
}

/** Two answers that say «а». */
function keepTwo(writer: Writer): void {
  const entries = [answerOf(1, "а"), answerOf(2, "а")];
  queries.insertReceived(writer, receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries }));
  indexReceived(writer);
}

function finish<T>(steps: queries.Steps<T>): T {
  const step = steps.next();
  return step.done === true ? step.value : finish(steps);
}

/** The statements as they stand in the sources: what is filled in may be anything. */
function writtenStatements(): { readonly file: string; readonly pattern: RegExp; readonly text: string }[] {
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const literals = source.matchAll(/(["`])((?:SELECT|WITH|INSERT|UPDATE|DELETE)\b(?:(?!\1)[\s\S])*)\1/g);
    return [...literals].map(([, , written = ""]) => {
      const text = written.replaceAll("\\\\", "\\");
      const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return { file, pattern: new RegExp(parts.join("[\\s\\S]*")), text };
    });
  });
}

test("every statement of the database folder is looked at", () => {
  const written = writtenStatements();
  expect(written.length).toBeGreaterThan(150);
  const unseen = written.filter(({ pattern }) => !prepared.some((sql) => pattern.test(sql)));
  expect(unseen.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test("none walks a table that grows with the years, nor sorts what it finds there before it gives a page of it", () => {
  expect(prepared.flatMap(faultsOf)).toEqual([]);
  // It would be seen.
  for (const walking of [
    "SELECT sequence FROM journal WHERE data = ?",
    "UPDATE annex SET name = ? WHERE name = ?",
    "SELECT e.id FROM received_entry e WHERE e.length = ? ORDER BY e.place LIMIT ?",
    "SELECT count(*) AS count FROM counting_text",
    "SELECT term FROM received_words WHERE term >= ?",
  ]) {
    expect(faultsOf(walking), walking).toHaveLength(1);
  }
});

/** How a statement goes through a growing table, where it does. */
function faultsOf(sql: string): string[] {
  if (!/^\s*(SELECT|WITH|UPDATE|DELETE|INSERT[\s\S]*\bSELECT\b)/i.test(sql)) return [];
  const flat = sql.replaceAll(/\s+/g, " ").trim();
  const isPaged = /LIMIT (\?|1)( OFFSET \?)?$/.test(flat);
  if (!isPaged && walkers.some(([beginning]) => flat.startsWith(beginning))) return [];
  const sqlite = openToLook(path);
  try {
    const values = Array(sql.split("?").length - 1).fill(null);
    const plan = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    const details = plan.map(({ detail }) => detail);
    // The newest first, a page of them: it ends after the page where nothing has to be sorted.
    const isPage = isPaged && !details.some((detail) => /TEMP B-TREE/.test(detail));
    const scans = details.filter((detail) => !isPage && walksGrowing(detail, flat));
    return scans.length > 0 ? [`${flat} — ${details.join("; ")}`] : [];
  } finally {
    sqlite.close();
  }
}

function walksGrowing(detail: string, sql: string): boolean {
  const [, name = "", rest = ""] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
  const table = new RegExp(`(?:FROM|JOIN) (\\w+) (?:AS )?${name}\\b`).exec(sql)?.[1] ?? name;
  if (name === "" || !growing.includes(table)) return false;
  // What matches words comes out of the index of words; words from one on (0x200) and up to one (0x400) are stepped to.
  if (/VIRTUAL TABLE INDEX \d+:M/.test(rest)) return false;
  const [, bounds] = /^ VIRTUAL TABLE INDEX (\d+):$/.exec(rest) ?? [];
  if (name.endsWith("_words") && (Number(bounds) & 0x600) === 0x600) return false;
  // Counted out of an index alone, a hundredth of the table.
  if (/COVERING INDEX/.test(rest) && /^SELECT ([\w., ]*,)? ?count\(\*\)/.test(sql)) return false;
  return !indexesOfFew.some((index) => rest.includes(index));
}
