import type { FolderFacts } from "../api/support-view.ts";
import type { ErrorCode } from "../error-codes.ts";
import { formatDateTime } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import { formatFileSize, formatNumber } from "../language/numbers.ts";
import { type MessageKey, translate } from "../language/translator.ts";
import { formatLogLine, type LogLine } from "./log-line.ts";

/** What the program knows of itself and of the machine it runs on. */
export interface ProgramFacts {
  readonly version: string;
  /** Empty where it does not run. */
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** `win32`, and the system's release in numbers. */
  readonly platform: string;
  readonly release: string;
  readonly arch: string;
  /** Bytes of memory. */
  readonly memory: number;
  /** Whether the data folder is open, and the code of what speaks against it. */
  readonly folder: { readonly state: "absent" | "opening" | "open" | "refused"; readonly code: ErrorCode | null };
  /** The program's log, the oldest line first. */
  readonly log: readonly LogLine[];
}

export interface SupportInput {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly program: ProgramFacts;
  /** Null where the data folder is not open, or does not answer. */
  readonly folder: FolderFacts | null;
}

/** A part of the support file, in the reader's language: names with their values, and lines as they are. */
export interface SupportSection {
  readonly id: "program" | "folder" | "check" | "errors" | "log";
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Said in the place of facts where there is nothing. */
  readonly nothing: string | null;
  readonly lines: readonly string[];
}

/** So many lines of the log, the newest. */
const mostLines = 1_000;

/** The whole support file, part by part: what is shown is what is saved. */
export function supportSections({ program, folder }: SupportInput, language: Language): SupportSection[] {
  const say = (key: MessageKey) => translate(language, key);
  const log = program.log.slice(-mostLines);
  const errors = countErrors(log);
  const section = (id: SupportSection["id"], part: Partial<SupportSection>): SupportSection => ({
    ...{ id, title: say(`support.sections.${id}`), facts: [], nothing: null, lines: [] },
    ...part,
  });
  return [
    section("program", { facts: programFacts(program, language) }),
    section("folder", {
      facts: [
        {
          name: say("support.facts.state"),
          value: [say(`support.folder.${program.folder.state}`), program.folder.code ?? ""].join(" ").trim(),
        },
        ...(folder === null ? [] : folderFacts(folder, language)),
      ],
      lines: Object.entries(folder?.rows ?? {}).flatMap(([table, count]) => (count === 0 ? [] : [`${table} ${count}`])),
    }),
    section("check", checkPart(folder, language)),
    section("errors", {
      nothing: errors.length === 0 ? say("support.noErrors") : null,
      lines: errors.map(({ code, channel, count, at }) => `${at} ${code} ${channel} ×${count}`),
    }),
    section("log", {
      nothing: log.length === 0 ? say("support.noLog") : null,
      lines: log.map(formatLogLine),
    }),
  ];
}

/** The file itself: text that anybody can read. */
export function supportText(input: SupportInput, language: Language): string {
  const head = [
    translate(language, "support.title"),
    formatDateTime(input.at, language),
    translate(language, "support.without"),
  ];
  const parts = supportSections(input, language).map(({ title, facts, nothing, lines }) =>
    [
      title,
      "-".repeat(title.length),
      ...(nothing === null ? [] : [nothing]),
      ...facts.map(({ name, value }) => `${name}: ${value}`),
      ...lines,
    ].join("\n"),
  );
  return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}

/** `kalqan-support-20181105-0902.txt`, by UTC. */
export function supportFileName(at: string): string {
  const digits = at.replaceAll(/\D/g, "");
  return `kalqan-support-${digits.slice(0, 8)}-${digits.slice(8, 12)}.txt`;
}

function programFacts(program: ProgramFacts, language: Language): SupportSection["facts"] {
  const { version, electron, chromium, node, platform, release, arch, memory } = program;
  const say = (key: MessageKey) => translate(language, key);
  return [
    { name: say("about.version"), value: version },
    ...(electron === "" ? [] : [{ name: say("about.electron"), value: electron }]),
    ...(chromium === "" ? [] : [{ name: say("about.chromium"), value: chromium }]),
    { name: say("about.node"), value: node },
    { name: say("support.facts.system"), value: `${platform} ${release} ${arch}` },
    { name: say("support.facts.memory"), value: formatFileSize(memory, language) },
  ];
}

function folderFacts(folder: FolderFacts, language: Language): SupportSection["facts"] {
  const say = (key: MessageKey) => translate(language, key);
  const { newest } = folder.backups;
  return [
    { name: say("support.facts.schema"), value: String(folder.schema) },
    { name: say("support.facts.mode"), value: say(`support.modes.${folder.mode}`) },
    { name: say("support.facts.body"), value: folder.body ?? "—" },
    { name: say("about.edition"), value: String(folder.edition) },
    { name: say("support.facts.database"), value: formatFileSize(folder.databaseBytes, language) },
    ...folder.files.map(({ kind, count, bytes }) => ({
      name: say(`support.files.${kind}`),
      value: `${formatNumber(count, language)} (${formatFileSize(bytes, language)})`,
    })),
    { name: say("support.facts.backups"), value: formatNumber(folder.backups.count, language) },
    {
      name: say("support.facts.newestBackup"),
      value: newest === null ? "—" : `${formatDateTime(newest.at, language)} (${newest.reason})`,
    },
    { name: say("support.facts.free"), value: formatFileSize(folder.free, language) },
  ];
}

function checkPart(folder: FolderFacts | null, language: Language): Partial<SupportSection> {
  const check = folder?.lastCheck ?? null;
  if (check === null) return { nothing: translate(language, "support.noCheck") };
  return {
    facts: [{ name: translate(language, "support.facts.checkedAt"), value: formatDateTime(check.at, language) }],
    lines: check.findings.map(({ code, count }) => (count === 1 ? code : `${code} ×${count}`)),
  };
}

interface CountedError {
  readonly code: string;
  readonly channel: string;
  readonly count: number;
  /** When it was last met. */
  readonly at: string;
}

/** Codes of the log's lines with where they were met, the one met last first. */
function countErrors(log: readonly LogLine[]): CountedError[] {
  const coded = log.filter(({ data }) => typeof data.code === "string" || typeof data.fault === "string");
  const nameOf = ({ data }: LogLine) => String(data.code ?? data.fault);
  const placeOf = ({ event, data }: LogLine) => String(data.channel ?? event);
  return [...Map.groupBy(coded, (line) => `${nameOf(line)} ${placeOf(line)}`).values()]
    .flatMap((lines) => {
      const last = lines.at(-1);
      return last === undefined
        ? []
        : [{ code: nameOf(last), channel: placeOf(last), count: lines.length, at: last.at }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
