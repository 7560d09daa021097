import type { Content } from "pdfmake/interfaces";
import { formatDateTime } from "#shared/language/dates.ts";
import { type Fact, facts } from "../facts.ts";
import { heading } from "../heading.ts";
import { blank, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ReportView } from "./report-view.ts";

/** Which package this is the picture of: what ties the paper to the file. */
export function packageFacts({ document, language, say }: ReportView): Content[] {
  const { packageId, version, supersedes, created, plan, journalHead, program, requiredSignatures } = document;
  const required = requiredSignatures.map((role) => say(`documents.signatures.${role}`).toLowerCase()).join(", ");
  const rows: Fact[] = [
    { label: say("documents.package.id"), value: packageId },
    { label: say("documents.package.version"), value: String(version) },
    { label: say("documents.package.supersedes"), value: supersedes ?? blank },
    { label: say("documents.package.created"), value: formatDateTime(created, language) },
    { label: say("documents.package.plan"), value: `${printable(plan.id)}, № ${plan.edition}` },
    { label: say("documents.package.planDigest"), value: plan.digest },
    { label: say("documents.package.journal"), value: say("documents.package.journalHead", { ...journalHead }) },
    { label: say("documents.package.required"), value: required },
    { label: say("documents.package.program"), value: printable(`${program.name} ${program.version}`) },
  ];
  return [heading(say("documents.package.title"), { id: `${language}-package` }), facts(rows, typeSize.small)];
}
