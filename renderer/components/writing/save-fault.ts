import type { ErrorRecord } from "#shared/errors.ts";

/**
 * What a saving that failed asks for. `passing`: to be tried again (the backend is being started, the disk is full).
 * `choice`: somebody else has written there. `closed`: the report is written in no more. `refused`: this content is not
 * taken, another may be.
 */
export type SaveFault = "passing" | "choice" | "closed" | "refused";

/** What the error of a saving asks for. */
export function faultOf({ code }: ErrorRecord): SaveFault {
  switch (code) {
    case "report.changedElsewhere":
    case "consolidation.changedElsewhere":
    case "receipt.changedElsewhere":
      return "choice";
    case "report.notEditable":
    case "report.measureAccepted":
    case "report.measureUnknown":
    case "report.unknown":
    case "consolidation.notEditable":
    case "consolidation.unknown":
    case "receipt.answered":
    case "receipt.notCounting":
      return "closed";
    case "contract.invalidRequest":
    case "receipt.remarkAstray":
      return "refused";
    default:
      return "passing";
  }
}
