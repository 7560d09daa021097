import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "#shared/answer.ts";
import type { ReportView } from "#shared/api/report-view.ts";
import type { Change } from "../check/facts.ts";
import type { Caller } from "../process/backend-process.ts";
import type { Operation } from "./operation.ts";
import type { People } from "./people.ts";
import type { ToldReport } from "./report-facts.ts";

/* What a clerk does, each with all that may be seen of it in the facts. */

const has = (changes: readonly Change[], test: (change: Change) => boolean): boolean => changes.some(test);
const one = (key: string, after: (value: string | null) => boolean) => (change: Change) =>
  change.key === key && after(change.after);

export function type(report: ToldReport, measure: number, text: string): Operation {
  const typed = one(`entry ${report.id} ${measure}`, (value) => value?.endsWith(`${text} / ${text}`) === true);
  return {
    kind: "type",
    run: async (backend) => {
      const got = await backend.call("report.get", { reportId: report.id });
      if (!got?.ok) return got;
      const found = (got.value as ReportView).entries.find((entry) => entry.measure === measure);
      if (!found) throw new Error(`no measure ${measure} in the report`);
      const { role: _, revision, readOnly: __, shown: ___, annexes: ____, ...entry } = found;
      const saved = { ...entry, text: { kk: text, ru: text } };
      return backend.call("report.saveEntry", { reportId: report.id, entry: saved, expectedRevision: revision });
    },
    makes: typed,
    isDone: (changes) => has(changes, typed),
  };
}

export function addAnnex(folder: string, report: ToldReport, measure: number, size: number): Operation {
  const name = `${randomUUID()}.pdf`;
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size)]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "annex.pdf");
  writeFileSync(path, bytes);
  const added = (change: Change): boolean =>
    change.key.startsWith("annex ") &&
    change.before === null &&
    change.after === `${report.id} ${measure} ${sha256} ${name}`;
  return {
    kind: "addAnnex",
    run: (backend) => backend.call("annexes.add", { reportId: report.id, measure, path, name }),
    makes: added,
    isDone: (changes) => has(changes, added),
  };
}

export function removeAnnex(annexId: string): Operation {
  const removed = one(`annex ${annexId}`, (value) => value === null);
  return {
    kind: "removeAnnex",
    run: (backend) => backend.call("annexes.remove", { annexId }),
    makes: removed,
    isDone: (changes) => has(changes, removed),
  };
}

export function addComment(measure: number, text: string): Operation {
  const added = ({ key, before, after }: Change): boolean =>
    key.startsWith("comment ") && before === null && after === `${text} 0`;
  const request = { body: "BGM", halfYear: "2018-H1", measure, field: null, text };
  return {
    kind: "addComment",
    run: (backend) => backend.call("comments.add", request),
    makes: added,
    isDone: (changes) => has(changes, added),
  };
}

export function changeUnit(text: string): Operation {
  const unit = { kk: text, ru: text };
  const changed = one("setting unit", (value) => value?.includes(text) === true);
  return {
    kind: "settings",
    run: (backend) => backend.call("settings.set", { unit }),
    makes: changed,
    isDone: (changes) => has(changes, changed),
  };
}

/** A step of the report's life: its state, and what belongs to it. */
function step(kind: string, run: Operation["run"], { id }: ToldReport, to: string): Operation {
  const there = one(`report ${id}`, (value) => value?.includes(` ${to} `) === true);
  const belongs = ({ key }: Change): boolean =>
    key.startsWith(`document ${id} `) || key.startsWith(`signature ${id} `) || key.startsWith("used ");
  return {
    kind,
    run,
    makes: (change) => there(change) || belongs(change),
    isDone: (changes) => has(changes, there),
  };
}

export function makeReady(report: ToldReport): Operation {
  return step("makeReady", (backend) => backend.call("report.makeReady", { reportId: report.id }), report, "ready");
}

export function backToDraft(report: ToldReport): Operation {
  return step("backToDraft", (backend) => backend.call("report.backToDraft", { reportId: report.id }), report, "draft");
}

export function sign(report: ToldReport, role: "preparer" | "head", people: People): Operation {
  const request = { reportId: report.id, role, ...people.keys[role] };
  const to = role === "head" ? "signed" : "awaitingHead";
  return step("sign", (backend) => backend.call("signing.sign", request), report, to);
}

/** A new version of a signed report: the draft, all its entries, its annexes. */
export function correct(report: ToldReport, annexes: number, entries: number): Operation {
  const isNew = ({ key, before }: Change): boolean => before === null && /^(report|entry|annex) /.test(key);
  const count = (changes: readonly Change[], start: string) =>
    changes.filter(({ key }) => key.startsWith(start)).length;
  return {
    kind: "correct",
    run: (backend) => backend.call("report.correct", { reportId: report.id }),
    makes: isNew,
    isDone: (changes) =>
      count(changes, "report ") === 1 && count(changes, "entry ") === entries && count(changes, "annex ") === annexes,
  };
}

export function exportReport(
  report: ToldReport,
  folder: string,
  done: (path: string, sha256: string) => void,
): Operation {
  const row = ({ key, before, after }: Change): boolean =>
    key.startsWith("export ") && before === null && after?.startsWith(`${report.id} ${report.packageSha256} `) === true;
  const state = one(`report ${report.id}`, (value) => value?.includes(" exported ") === true);
  return {
    kind: "export",
    run: (backend) => backend.call("exchange.export", { reportId: report.id, folder, drive: null }),
    makes: (change) => row(change) || state(change),
    isDone: (changes) => has(changes, row),
    acknowledged: (value) => {
      const { path, sha256 } = value as { path: string; sha256: string };
      done(path, sha256);
    },
  };
}

export function importReceipt(path: string, people: People): Operation {
  const taken = ({ key, after }: Change): boolean =>
    /^(receipt|answer) /.test(key) || (key.startsWith("report ") && / (accepted|returned) /.test(after ?? ""));
  let known = false;
  return {
    kind: "importReceipt",
    run: async (backend) => {
      const answer = await backend.call("receipts.import", { path, trust: [people.rootFile] });
      known = answer?.ok === true && (answer.value as { outcome: string }).outcome === "known";
      return answer;
    },
    makes: taken,
    isDone: (changes) =>
      known ||
      (has(changes, ({ key }) => key.startsWith("receipt ")) && has(changes, ({ key }) => key.startsWith("answer "))),
  };
}

export async function prepareClerk(backend: Caller, input: unknown, folder: string, people: People): Promise<void> {
  const must = (answer: Answer | null): void => {
    if (!answer?.ok) throw new Error(`the world cannot be prepared: ${JSON.stringify(answer?.error)}`);
  };
  must(await backend.call("settings.set", { mode: "body", body: "BGM", noticeAcknowledged: true }));
  must(await backend.call("report.fill", { body: "BGM", halfYear: "2018-H1", input, folder }));
  must(await backend.call("signing.confirmBin", { body: "BGM", bin: people.bodyBin }));
  must(await backend.call("signing.confirmBin", { body: "QAOM", bin: people.qaomBin }));
}
