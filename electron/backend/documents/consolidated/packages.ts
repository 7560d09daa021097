import { formatShortDate } from "#shared/language/dates.ts";
import { localTime } from "#shared/language/local-time.ts";
import type { Block } from "../block.ts";
import { blank } from "../page.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";

/** The packages that it rests on, so that each can be found and compared. */
export function basisBlocks({ document, language, say, short }: ConsolidatedView): Block[] {
  const day = (instant: string | null) => (instant === null ? blank : formatShortDate(localTime(instant).date));
  return [
    { kind: "heading", level: 1, id: `${language}-packages`, text: say("documents.consolidated.packages") },
    ...(document.packages.length === 0
      ? [{ kind: "text", text: say("documents.consolidated.noPackages") } as const]
      : [
          {
            kind: "table",
            columns: [
              { heading: say("documents.consolidated.body"), share: 16 },
              { heading: say("documents.consolidated.version"), share: 11, align: "center" },
              { heading: say("documents.consolidated.signed"), share: 15, align: "center" },
              { heading: say("documents.consolidated.received"), share: 15, align: "center" },
              { heading: say("documents.consolidated.daysLate"), share: 12, align: "center" },
              { heading: "SHA-256", share: 31 },
            ],
            rows: document.packages.map(({ body, version, signedAt, receivedAt, daysLate, sha256 }) => [
              short(body),
              String(version),
              day(signedAt),
              receivedAt === null ? say("documents.consolidated.own") : day(receivedAt),
              String(daysLate.byIntake ?? daysLate.bySigning ?? 0),
              // In eights, so that it can be compared by eye and breaks well.
              sha256.replaceAll(/(.{8})(?=.)/g, "$1 "),
            ]),
          } as const,
        ]),
  ];
}
