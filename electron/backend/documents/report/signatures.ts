import type { Content, ContentText } from "pdfmake/interfaces";
import type { Person, SignerRole } from "#shared/report/entry.ts";
import { sideBySide } from "../facts.ts";
import { justified } from "../flowing.ts";
import { heading } from "../heading.ts";
import { blank, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ReportView } from "./report-view.ts";

/** Who answers for the report, head first as in every state document, and how it is signed. */
export function signatures(report: ReportView): Content[] {
  const { document, language, say } = report;
  return [
    heading(say("documents.signatures.title"), { id: `${language}-signatures` }),
    signer(report, "head", document.head),
    signer(report, "preparer", document.preparer),
    { ...justified(say("documents.signatures.note")), fontSize: typeSize.table, margin: [0, 10, 0, 0] },
  ];
}

function signer(report: ReportView, role: SignerRole, person: Person): Content {
  const { document, say, read } = report;
  const signs = document.requiredSignatures.some((signer) => signer === role);
  const note = signs ? `(${say("documents.signatures.electronic")})` : blank;
  const cells: ContentText[] = [
    { text: printable(read(person.position)), bold: true },
    { text: note, alignment: "center", italics: true, fontSize: typeSize.table, margin: [0, 2, 0, 0] },
    { text: printable(person.name), bold: true, alignment: "right" },
  ];
  const contact = [person.phone, person.email].filter((part) => part.trim() !== "").join(", ");
  return {
    stack: [
      { text: `${say(`documents.signatures.${role}`)}:`, margin: [0, 6, 0, 0] },
      sideBySide(cells),
      contact === ""
        ? []
        : { text: say("documents.signatures.contact", { contact: printable(contact) }), fontSize: typeSize.table },
    ],
  };
}
