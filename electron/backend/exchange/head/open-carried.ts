import type { CarriedReportView } from "#shared/api/head-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Language } from "#shared/language/language.ts";
import { packageNames } from "#shared/package/formats.ts";
import { completionCounts } from "#shared/report/derived-status.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { type CarriedFile, withCarried } from "./read-carried.ts";

/** The largest picture that is shown. Bytes. */
const largestPicture = 200_000_000;

/** What a report is that was carried to the head: whose, signed by whom, what it holds. Errors: head.*, file.*. */
export function openCarried(deps: ExchangeDeps, path: string, watch: Watch): Promise<CarriedReportView> {
  return withCarried(deps, { path, expected: null }, watch, ({ document, verification, sha256 }) => {
    const { body, halfYear, version, packageId, created, languages, restrictedUse, preparer, head } = document;
    const [signature] = verification.signatures;
    return {
      path,
      sha256,
      verification,
      body: { code: body.code, name: body.name },
      ...{ halfYear, version, packageId, created, languages, restrictedUse },
      preparer: preparer.name,
      head: head.name,
      signedBy: { name: signature?.signer?.commonName ?? null, at: signature?.signingTime ?? null },
      counts: completionCounts(document.entries.map(({ status }) => ({ stored: status, deadline: "none" as const }))),
      annexes: document.annexes.map(({ measure, name, size, mediaType }) => ({ measure, name, size, mediaType })),
    };
  });
}

/** The picture inside the container: what was shown when the preparer signed, and what the head signs. Errors: head.*, file.*. */
export function carriedPicture(
  deps: ExchangeDeps,
  { language, ...file }: CarriedFile & { readonly language: Language },
  watch: Watch,
): Promise<Uint8Array> {
  return withCarried(deps, file, watch, ({ reading, document }) => {
    if (!document.languages.includes(language)) throw new KalqanError("container.entryMissing", { name: language });
    return reading.read(packageNames.pdf[language], largestPicture);
  });
}
