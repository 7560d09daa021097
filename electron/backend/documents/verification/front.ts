import type { Content } from "pdfmake/interfaces";
import { formatDateTime, formatHalfYear } from "#shared/language/dates.ts";
import { formatFileSize, formatNumber } from "#shared/language/numbers.ts";
import { formatName } from "#shared/package/format-name.ts";
import { type Fact, facts } from "../facts.ts";
import { inPieces, justified } from "../flowing.ts";
import { typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ProtocolView } from "./protocol-view.ts";

/** The head of the first page: title, which file was verified and when, and that this paper is no signed document. */
export function front(protocol: ProtocolView): Content[] {
  const { say } = protocol;
  const title = say("documents.verification.title");
  return [
    { text: inPieces(title), bold: true, fontSize: typeSize.title, alignment: "center", margin: [16, 0, 16, 10] },
    facts(aboutFile(protocol), typeSize.table),
    { ...justified(say("documents.verification.note")), italics: true, fontSize: typeSize.table, margin: [0, 2, 0, 0] },
  ];
}

function aboutFile(protocol: ProtocolView): Fact[] {
  const { language, say, verification, fileName, size, sha256, madeAt, judgedAt, program } = protocol;
  const bytes = say("documents.verification.bytes", { bytes: formatNumber(size, language) });
  const rows: Fact[] = [
    { label: say("documents.verification.file"), value: printable(fileName), bold: true },
    { label: say("documents.verification.size"), value: `${formatFileSize(size, language)} (${bytes})` },
    { label: "SHA-256", value: printable(sha256) },
    { label: say("documents.verification.format"), value: printable(formatName(verification.format, language)) },
    ...aboutReport(protocol),
    { label: say("documents.verification.madeAt"), value: formatDateTime(madeAt, language) },
  ];
  if (judgedAt.getTime() !== madeAt.getTime()) {
    rows.push({ label: say("documents.verification.judgedAt"), value: formatDateTime(judgedAt, language) });
  }
  const by = `${printable(program.name)} ${printable(program.version)}`;
  return [...rows, { label: say("documents.verification.program"), value: by }];
}

function aboutReport({ verification: { report }, language, say }: ProtocolView): Fact[] {
  if (!report) return [];
  const { body, halfYear, version } = report;
  return [
    {
      label: say("documents.report.body"),
      value: `${printable(body.name[language] || body.name.kk)} (${printable(body.code)})`,
    },
    { label: say("documents.report.halfYear"), value: formatHalfYear(halfYear, language) },
    { label: say("documents.report.version"), value: String(version) },
  ];
}
