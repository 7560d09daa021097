import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { closeDatabase, type Database, openDatabase } from "#backend/database/index.ts";
import { everyAnswer, searchAnswers } from "#backend/register/index.ts";
import { everything } from "#shared/register/filter.ts";
import { narrativesOf } from "#shared/register/narratives.ts";
import { keepReceived, receivedRow } from "#tests/support/register/received.ts";
import { median } from "./measure.ts";
import { aReport, generator } from "./texts.ts";

const packages = 1_000;

/** What is looked for, and what LIKE is given for it: in few answers, in a tenth, in half of them, two words together. */
const questions = [
  { text: "криптошлюздердің", like: "криптошлюз" },
  { text: "қаражатты", like: "қаражат" },
  { text: "мамандарға", like: "маман" },
  { text: "қаражат мамандар", like: "қаражат" },
] as const;

/** So many answers the window asks for at a time. */
const page = { limit: 25, offset: 0 };

/**
 * A page of ranked answers, the places where the words stand and how many there are in all, out of 1,000 packages, against
 * reading the texts of all answers through with LIKE for the same letters, which ranks nothing and knows neither capitals
 * nor letters that another keyboard has. Lines of Markdown.
 */
export async function search(place: string, runs: number): Promise<string[]> {
  await mkdir(place, { recursive: true });
  const path = join(place, "kalqan.db");
  const database = await openDatabase(path, { actor: "bench", now: () => new Date() });
  fill(database);
  const scan = new Sqlite(join(place, "texts.db"));
  fillTexts(scan, database);
  const like = scan.prepare("SELECT id FROM answer WHERE text LIKE ?");
  const lines = [
    "",
    `| search over ${packages} packages | answers found | ours, ms | LIKE, ms | ratio | target |`,
    "|---|---|---|---|---|---|",
  ];
  for (const { text, like: letters } of questions) {
    const ours: number[] = [];
    const theirs: number[] = [];
    let total = 0;
    // The first round warms the cache and is not counted.
    for (let round = 0; round <= runs; round += 1) {
      const [own, other] = [
        await timed(async () => {
          total = (await searchAnswers(database, { ...everything, text }, page, "kk")).total;
        }),
        await timed(() => like.all(`%${letters}%`)),
      ];
      if (round > 0) {
        ours.push(own);
        theirs.push(other);
      }
    }
    const [mine, against] = [median(ours), median(theirs)];
    const cells = [`«${text}»`, total, mine.toFixed(1), against.toFixed(1), (mine / against).toFixed(3), "≤ 0.15"];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  scan.close();
  closeDatabase(database);
  rmSync(place, { recursive: true });
  return lines;
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Rows as intake writes them; to sign and verify a thousand packages would measure something else. */
function fill(database: Database): void {
  const random = generator(676);
  for (let from = 1; from <= packages; from += 100) {
    const numbers = Array.from({ length: 100 }, (_, at) => from + at);
    keepReceived(
      database,
      numbers.map((number) => {
        const { code, entries } = aReport(number, random);
        // Each counts: as if every one came from a body of its own.
        return receivedRow({ number, body: `${code}${number}`, halfYear: "2018-H1", entries });
      }),
    );
  }
}

/** The same texts in a table of their own, a row an answer: what would be searched if there were no index. */
function fillTexts(scan: Sqlite.Database, database: Database): void {
  scan.exec("CREATE TABLE answer (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
  const insert = scan.prepare("INSERT INTO answer (id, text) VALUES (?, ?)");
  scan.transaction(() => {
    for (const { row, entry } of everyAnswer(database, everything)) {
      insert.run(
        row.id,
        narrativesOf(entry)
          .map(({ text }) => text)
          .join("\n"),
      );
    }
  })();
}
