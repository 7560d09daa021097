import { containerMediaType } from "#shared/package/formats.ts";
import type { LaidOutRecord } from "../layout.ts";
import type { ProblemList } from "../problems.ts";
import { flags, methods } from "../zip-constants.ts";

export const mimetypeName = "mimetype";

/**
 * "`mimetype` missing, not first, compressed or wrong" (package-format.md); EN 319 162-1, A.1: the first entry, stored,
 * with no extra field in its header, so that a program sees the type at a fixed place without unpacking.
 * @param records in the order of the file
 * @param content of the entry as text; null where there is none
 */
export function checkMimetype(records: readonly LaidOutRecord[], content: string | null, problems: ProblemList): void {
  const record = records.find(({ name }) => name === mimetypeName);
  if (!record) {
    problems.add("container.mimetypeMissing");
    return;
  }
  if (record.from !== 0) problems.add("container.mimetypeNotFirst");
  if (record.method !== methods.stored || record.flags & flags.descriptor) problems.add("container.mimetypeCompressed");
  if (record.localExtraLength > 0 || record.extraLength > 0) problems.add("container.mimetypeExtraField");
  if (content !== containerMediaType) {
    problems.add("container.mimetypeWrong", { found: content ?? "" });
  }
}
