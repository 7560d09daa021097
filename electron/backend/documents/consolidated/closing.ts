import { formatDateTime } from "#shared/language/dates.ts";
import type { Person } from "#shared/report/entry.ts";
import type { Block } from "../block.ts";
import { blank } from "../page.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";

/** Who answers for it, how it is signed, and which package it is the picture of. */
export function closingBlocks(view: ConsolidatedView): Block[] {
  const { document, language, say } = view;
  const { head, preparer, packageId, version, supersedes, created, plan, journalHead, program } = document;
  return [
    { kind: "heading", level: 1, id: `${language}-signatures`, text: say("documents.signatures.title") },
    signatory(view, head, `(${say("documents.signatures.electronic")})`),
    ...preparedBy(view, preparer),
    { kind: "note", text: say("documents.consolidated.signatureNote") },
    { kind: "heading", level: 1, id: `${language}-package`, text: say("documents.consolidated.packageTitle") },
    {
      kind: "facts",
      small: true,
      rows: [
        { label: say("documents.package.id"), value: packageId },
        { label: say("documents.package.version"), value: String(version) },
        { label: say("documents.package.supersedes"), value: supersedes ?? blank },
        { label: say("documents.package.created"), value: formatDateTime(created, language) },
        { label: say("documents.package.plan"), value: `${plan.id}, № ${plan.edition}` },
        { label: say("documents.package.planDigest"), value: plan.digest },
        { label: say("documents.package.journal"), value: say("documents.package.journalHead", { ...journalHead }) },
        { label: say("documents.package.program"), value: `${program.name} ${program.version}` },
      ],
    },
  ];
}

function signatory({ read }: ConsolidatedView, person: Person, how: string): Block {
  return { kind: "signatory", position: read(person.position), how, name: person.name };
}

function preparedBy({ say }: ConsolidatedView, { name, phone }: Person): Block[] {
  const line = say("documents.letter.executor", { name });
  return [{ kind: "text", text: phone.trim() === "" ? line : `${line}, ${say("documents.letter.phone", { phone })}` }];
}
