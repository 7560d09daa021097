import type { ContainerLimits } from "#shared/package/limits.ts";
import type { DirectoryRecord } from "../directory-record.ts";
import type { ProblemList } from "../problems.ts";
import type { ArchiveEnd } from "./archive-end.ts";

/** A central directory beyond this holds names that nobody means: 4 KB an entry at the entry limit. */
const directoryBytesPerEntry = 4_096;

/** "more than 2,000 entries" (package-format.md): judged by the end record, before the directory is read. */
export function checkDirectorySize(end: ArchiveEnd, limits: ContainerLimits, problems: ProblemList): boolean {
  if (end.entries > limits.entries) {
    problems.add("container.tooManyEntries", { found: end.entries, limit: limits.entries });
    return false;
  }
  if (end.directorySize > limits.entries * directoryBytesPerEntry) {
    problems.add("container.directoryTooLarge", { size: end.directorySize });
    return false;
  }
  return true;
}

/**
 * "2.2·10⁹ bytes unpacked, ratio over 200:1" (package-format.md): judged by what the headers declare, before anything
 * is unpacked. That the headers do not lie is checked while unpacking, which stops at the declared size.
 */
export function checkUnpackedSize(
  records: readonly DirectoryRecord[],
  limits: ContainerLimits,
  problems: ProblemList,
): void {
  const total = records.reduce((sum, record) => sum + record.size, 0);
  if (total > limits.unpackedBytes) {
    problems.add("container.unpackedTooLarge", { size: total, limit: limits.unpackedBytes });
  }
  for (const record of records) {
    if (record.size > record.compressedSize * limits.ratio) {
      problems.add("container.ratio", { name: record.name, limit: limits.ratio });
    }
  }
}
