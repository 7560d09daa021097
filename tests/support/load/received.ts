import { writeFileSync } from "node:fs";
import { type Layout, packageFile } from "#backend/data-folder/index.ts";
import type { Database } from "#backend/database/index.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import { answerOf, keepReceived, receivedRow } from "#tests/support/register/received.ts";
import type { LoadSize } from "./load-size.ts";

/** So many packages in a transaction. */
const portion = 200;
const statuses = ["done", "inProgress", "notDone"] as const;

/**
 * Packages of every body on every half-year, one version after the other until there are enough: the last one counts, what
 * came before is superseded. One body in thirty has sent nothing that counts yet.
 */
export function fillReceived(database: Database, layout: Layout, { packages }: LoadSize): void {
  const sources = halfYears.flatMap((halfYear) =>
    reportingBodies(originalPlan, halfYear).map(({ code }) => ({
      ...{ body: code, halfYear },
      measures: measuresOf(originalPlan, code, halfYear).map(({ measure }) => measure.number),
    })),
  );
  for (let from = 0; from < packages; from += portion) {
    const numbers = Array.from({ length: Math.min(portion, packages - from) }, (_, at) => from + at);
    const rows = numbers.flatMap((number) => {
      const source = sources[number % sources.length];
      if (source === undefined) return [];
      const { body, halfYear, measures } = source;
      const version = Math.floor(number / sources.length) + 1;
      const isLast = number + sources.length >= packages;
      const counts = isLast && number % 30 !== 0;
      const decision = counts ? "imported" : isLast ? "waiting" : "superseded";
      const entries = measures.map((measure) => {
        const status = statuses[(number + measure) % statuses.length] ?? "done";
        return answerOf(measure, kazakh(number, measure), russian(number, measure), { status });
      });
      const row = receivedRow({ number, body, halfYear, version, decision, entries });
      // What the digest of the row was taken over: its file is sound.
      const bytes = Buffer.from(row.packageId ?? "");
      writeFileSync(packageFile(layout, row.sha256), bytes);
      return [{ ...row, size: bytes.length }];
    });
    keepReceived(database, rows);
  }
}

const rare = (number: number): string => (number % 997 === 0 ? " криптошлюз орнатылды." : "");

function kazakh(number: number, measure: number): string {
  return `${measure}-іс-шара бойынша мамандар оқытылды, ақпараттық қауіпсіздік құралдары сатып алынды, есеп № ${number}.${rare(number)}`;
}

function russian(number: number, measure: number): string {
  return `По мероприятию ${measure} обучены специалисты, приобретены средства защиты информации, отчёт № ${number}.`;
}
