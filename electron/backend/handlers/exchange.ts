import { findAnswer, findReport, listAllExports } from "#backend/database/index.ts";
import { checkExport, exportReport, recognisePackage } from "#backend/exchange/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function exchangeHandlers({ exchange, report }: BackendContext): Handlers["exchange"] {
  return {
    recognise: ({ path }, watch) => recognisePackage(exchange, path, watch),
    list: () =>
      listAllExports(report.database).flatMap((row) => {
        const found = findReport(report.database, row.reportId);
        if (found === null) return [];
        const { id, reportId, at, target, fileName, sha256, verified, driveLabel, driveSerial } = row;
        const { letterNumber, letterDate, checkedAt, checkedOutcome } = row;
        return [
          {
            ...{ id, reportId, at, target, fileName, sha256, verified },
            ...{ body: found.body, halfYear: found.halfYear, version: found.version },
            drive: driveLabel === null ? null : { label: driveLabel, serial: driveSerial ?? "" },
            letter: letterNumber === null || letterDate === null ? null : { number: letterNumber, date: letterDate },
            check: checkedAt === null || checkedOutcome === null ? null : { at: checkedAt, outcome: checkedOutcome },
            decision: findAnswer(report.database, reportId)?.decision ?? null,
          },
        ];
      }),
    check: (request, watch) => checkExport(exchange, request, watch),
    export: (request, watch) => exportReport(exchange, request, watch),
  };
}
