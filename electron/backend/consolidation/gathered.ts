import { createHash } from "node:crypto";
import { type ConsolidationRow, listConsolidationMeasures } from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { SeenMeasure } from "#shared/consolidation/changes.ts";
import type { ConsolidationContent } from "#shared/consolidation/content.ts";
import { gather } from "#shared/consolidation/gather.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import { type Basis, readBasis } from "./counting-reports.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { requireIssuer } from "./find.ts";

/** A half-year gathered as things stand now. */
export interface Gathered extends Basis {
  readonly content: ConsolidationContent;
}

/** Gathers what has come and what ҚАӨМ has written so far. Errors: calendar.unknownHalfYear, consolidation.noAddressee. */
export function gatherNow(
  { exchange: { report } }: ConsolidationDeps,
  row: Pick<ConsolidationRow, "id" | "halfYear">,
): Gathered {
  const { database, plans } = report;
  const halfYear = parseHalfYear(row.halfYear);
  const { plan } = plans.forHalfYear(halfYear);
  const issuer = requireIssuer(plan, halfYear).code;
  const basis = readBasis(database, halfYear, issuer);
  const written = listConsolidationMeasures(database, row.id);
  const content = gather({
    plan,
    halfYear,
    lawInForce: readSettings(database).lawInForce?.date ?? plan.edition.lawInForce.date,
    issuer,
    reports: basis.reports,
    writings: new Map(written.map(({ measure, writing }) => [measure, writing])),
  });
  return { ...basis, content };
}

/** What there is to see of each measure: of every body that speaks of it, which package says what. */
export function seenIn(content: ConsolidationContent): ReadonlyMap<number, SeenMeasure> {
  const packages = new Map(content.packages.map((one) => [one.body, one]));
  return new Map(
    content.measures.map(({ measure, bodies, jointText }) => [
      measure,
      Object.fromEntries(
        bodies.flatMap((part) => {
          const from = packages.get(part.body);
          if (from === undefined) return [];
          const joint = jointText?.by === part.body ? jointText.text : null;
          const digest = createHash("sha256")
            .update(canonical([part, joint]))
            .digest("hex");
          return [[part.body, { sha256: from.sha256, version: from.version, status: part.status, digest }]];
        }),
      ),
    ]),
  );
}
