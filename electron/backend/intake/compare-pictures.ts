import type { ReportDrawer } from "#backend/documents/index.ts";
import { program } from "#backend/program.ts";
import { type ExaminedPackage, pictureDigest } from "#backend/verification/index.ts";
import { keepBounded } from "#shared/bounded-map.ts";
import { isKalqanError } from "#shared/errors.ts";
import type { PictureFault } from "#shared/intake/facts.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { IntakeDeps } from "./deps.ts";

/** By package and the digest of its plan: what waits is judged anew, and is drawn once. */
const compared = new Map<string, readonly PictureFault[]>();
const mostKept = 2_000;

/**
 * Draws a report's pictures anew from its data and holds them against those in its package: "the data is what counts; the PDF
 * is its picture, and intake compares the two" (package-format.md). Answers those that are not the same. By an edition of the
 * plan that is not held here nothing can be drawn, and that is said elsewhere.
 * @param sha256 of the package
 * Errors: documents.fontMissing, internal.cancelled, internal.unexpected.
 */
export async function comparePictures(
  { plans }: Pick<IntakeDeps, "plans">,
  examined: Pick<ExaminedPackage, "report" | "pictures">,
  sha256: string,
  drawer: ReportDrawer,
): Promise<readonly PictureFault[]> {
  const { report } = examined;
  const edition = report === null ? null : plans.find(report.plan.edition);
  if (report === null || edition === null || edition.digest !== report.plan.digest) return [];
  const name = `${sha256} ${edition.digest}`;
  const known = compared.get(name);
  if (known) return known;
  const faults = await compare(report, examined.pictures, edition.plan, drawer);
  keepBounded(compared, name, faults, mostKept);
  return faults;
}

async function compare(
  report: ReportDocument,
  pictures: ExaminedPackage["pictures"],
  plan: Plan,
  { draw }: ReportDrawer,
): Promise<PictureFault[]> {
  const faults: PictureFault[] = [];
  for (const language of report.languages) {
    const name = packageNames.pdf[language];
    const drawn = await draw({ document: report, plan, language }).catch(nothingDrawn);
    if (drawn === null) faults.push({ name, kind: "notDrawn" });
    else if (pictureDigest(drawn) !== pictures[language]) faults.push({ name, kind: kindOf(report.program.version) });
  }
  return faults;
}

/** Another version of the program may have drawn it otherwise without anybody having changed anything. */
function kindOf(version: string): PictureFault["kind"] {
  return version === program.version ? "differs" : "otherVersion";
}

/** The data speak of what the plan does not have. */
function nothingDrawn(error: unknown): null {
  if (isKalqanError(error) && (error.code.startsWith("plan.") || error.code.startsWith("calendar."))) return null;
  throw error;
}
