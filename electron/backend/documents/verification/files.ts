import type { Content } from "pdfmake/interfaces";
import { formatFileSize } from "#shared/language/numbers.ts";
import type { FileResult, Verification } from "#shared/package/verdict.ts";
import { together } from "../flow.ts";
import { heading } from "../heading.ts";
import { blank, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { table } from "../table.ts";
import type { ProtocolView } from "./protocol-view.ts";

/** Every file with its digest, and the signatures that cover it. */
export function files(protocol: ProtocolView): Content[] {
  const { verification, language, say } = protocol;
  const title = heading(say("documents.verification.files"), { id: `${language}-files` });
  if (verification.files.length === 0) return [together([title, say("documents.verification.noFiles")], 60)];
  const bySignature = coveringSignatures(verification);
  return table({
    above: [title, { text: say("documents.verification.filesNote"), fontSize: typeSize.table }],
    columns: [
      { heading: say("documents.number"), share: 5, align: "center" },
      { heading: say("documents.verification.fileName"), share: 72 },
      { heading: say("documents.verification.fileSize"), share: 10, align: "right" },
      { heading: say("documents.verification.coveredBy"), share: 13, align: "center" },
    ],
    rows: verification.files.map((file, index) => [
      String(index + 1),
      `${printable(file.name)}\n${file.sha256 ?? say("documents.verification.unread")}`,
      formatFileSize(file.size, language),
      coverage(protocol, file, bySignature.get(file.name) ?? []),
    ]),
  });
}

function coverage({ say }: ProtocolView, file: FileResult, numbers: readonly number[]): string {
  if (numbers.length > 0) return numbers.join(", ");
  return file.covered ? blank : say("documents.verification.notCovered");
}

/** Numbers of the signatures by what they cover; a manifest is what its own signature signs. */
function coveringSignatures({ signatures }: Verification): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { manifest, covers }] of signatures.entries()) {
    for (const name of new Set([...covers, manifest])) found.set(name, [...(found.get(name) ?? []), index + 1]);
  }
  return found;
}
