import { writingLimits } from "../../package/limits.ts";
import type { CheckResult } from "../check-result.ts";
import { atReport, type ReportRule } from "./finding.ts";

/** Left free for report.json and its pictures within the package's limit, bytes. */
const reserved = 50_000_000;

/** docs/package-format.md, "Reading": what the writer keeps to, so that every reader accepts the package. */
export const checkAnnexLimits: ReportRule = ({ annexes }) => {
  const results: CheckResult[] = annexes
    .filter(({ size }) => size > writingLimits.annexBytes)
    .map(({ measure, name, size }) => ({
      code: "annex.tooLarge",
      severity: "error",
      measure,
      path: `/annexes/${measure}`,
      data: { name, size, largest: writingLimits.annexBytes },
    }));
  if (annexes.length > writingLimits.annexes) {
    const data = { found: annexes.length, most: writingLimits.annexes };
    results.push(atReport("error", "annex.tooMany", "/annexes", data));
  }
  const total = annexes.reduce((sum, { size }) => sum + size, 0);
  const most = writingLimits.unpackedBytes - reserved;
  if (total > most) results.push(atReport("error", "annex.totalTooLarge", "/annexes", { size: total, most }));
  return results;
};
