import { z } from "zod";
import { bodyCodeSchema } from "../plan/schema.ts";
import { type Status, statusSchema } from "../report/entry.ts";

/** What the officer saw of one body on one measure. `digest`: of all that the body says of it. */
export interface SeenPart {
  readonly sha256: string;
  readonly version: number;
  readonly status: Status | null;
  readonly digest: string;
}

/** By body; a body that had not reported is not in it. */
export type SeenMeasure = Readonly<Record<string, SeenPart>>;

/**
 * `newPackage`: the body had not reported. `newerVersion`: another version counts now. `otherPackage`: another package of
 * the same version, or an older one. `withdrawn`: what counted counts no more.
 */
export const changeKindSchema = z.enum(["newPackage", "newerVersion", "otherPackage", "withdrawn"]);

const standing = z.strictObject({ version: z.int().min(1), status: statusSchema.nullable() });

export const measureChangeSchema = z.strictObject({
  body: bodyCodeSchema,
  kind: changeKindSchema,
  from: standing.nullable(),
  to: standing.nullable(),
  statusChanged: z.boolean(),
  /** False where a newer version says the same of this measure. */
  contentChanged: z.boolean(),
});
export type MeasureChange = z.infer<typeof measureChangeSchema>;

/** What is another than when the officer last looked at a measure, by body. */
export function changesSince(seen: SeenMeasure, now: SeenMeasure): MeasureChange[] {
  const bodies = [...new Set([...Object.keys(now), ...Object.keys(seen)])];
  return bodies.flatMap((body) => {
    const [before = null, after = null] = [seen[body], now[body]];
    if (before?.sha256 === after?.sha256) return [];
    return [
      {
        body,
        kind: kindOf(before, after),
        from: standingOf(before),
        to: standingOf(after),
        statusChanged: (before?.status ?? null) !== (after?.status ?? null),
        contentChanged: before?.digest !== after?.digest,
      },
    ];
  });
}

function kindOf(before: SeenPart | null, after: SeenPart | null): MeasureChange["kind"] {
  if (before === null) return "newPackage";
  if (after === null) return "withdrawn";
  return after.version > before.version ? "newerVersion" : "otherPackage";
}

function standingOf(part: SeenPart | null): MeasureChange["from"] {
  return part === null ? null : { version: part.version, status: part.status };
}
