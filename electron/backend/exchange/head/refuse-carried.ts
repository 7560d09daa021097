import { transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { refusalFileName } from "#shared/package/file-name.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import type { RefusalDocument } from "#shared/package/refusal-document.ts";
import { normaliseText } from "#shared/report/text.ts";
import type { ExportedPackage } from "../copy-out.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { dataFile, writeAndCopy } from "../write-and-copy.ts";
import { type CarriedFile, withCarried } from "./read-carried.ts";

export interface RefuseCarriedRequest extends CarriedFile {
  readonly reason: string;
  readonly folder: string;
}

/**
 * The head declines to sign a carried report: a refusal that names that container and says why is written to the folder, to
 * be carried back. It is not signed: all it can do is to make the report a draft again, and a person there is asked first.
 * Errors: head.*, head.noReason, exchange.*, file.*.
 */
export function refuseCarried(
  deps: ExchangeDeps,
  { reason, folder, ...file }: RefuseCarriedRequest,
  watch: Watch,
): Promise<ExportedPackage> {
  return withCarried(deps, file, watch, async ({ document, sha256, reading }) => {
    const { body, halfYear, version, packageId, head } = document;
    const refusal: RefusalDocument = {
      format: documentFormats.refusal,
      created: deps.clock().toISOString(),
      program: { ...deps.report.program },
      body: { code: body.code },
      ...{ halfYear, version, packageId },
      container: { size: reading.size, sha256 },
      name: head.name,
      reason: normaliseText(reason).trim(),
    };
    const fileName = refusalFileName({ halfYear, body: body.code, version, packageId });
    const files = [dataFile(packageNames.refusal, refusal)];
    const written = { fileName, files, created: refusal.created, sign: null };
    const exported = await writeAndCopy(deps, written, folder, watch);
    transaction(deps.report.database, (writer) =>
      appendJournal(writer, {
        action: "package.refused",
        subject: `package:${packageId}`,
        data: { body: body.code, halfYear, version, reason: refusal.reason, target: folder, fileName },
      }),
    );
    return exported;
  });
}
