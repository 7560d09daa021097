import type { Content } from "pdfmake/interfaces";
import { groupProblems, type ProblemGroup } from "#shared/package/group-problems.ts";
import { together, withNext } from "../flow.ts";
import { inPieces } from "../flowing.ts";
import { heading, partHeading } from "../heading.ts";
import { printable } from "../printable.ts";
import type { ProtocolView } from "./protocol-view.ts";

/** Everything that was found, as sentences: what led to the verdict first. */
export function problems(protocol: ProtocolView): Content[] {
  const { verification, language, say } = protocol;
  const title = heading(say("documents.verification.problems"), { id: `${language}-problems` });
  const groups = groupProblems(verification);
  if (groups.length === 0) return [together([title, say("documents.verification.noProblems")], 60)];
  return [
    ...withNext(title, 60),
    ...list(
      protocol,
      "errors",
      groups.filter(({ severity }) => severity === "error"),
    ),
    ...list(
      protocol,
      "warnings",
      groups.filter(({ severity }) => severity === "warning"),
    ),
  ];
}

function list(protocol: ProtocolView, kind: "errors" | "warnings", groups: readonly ProblemGroup[]): Content[] {
  if (groups.length === 0) return [];
  return [
    ...withNext(partHeading(protocol.say(`documents.verification.${kind}`)), 30),
    { ul: groups.map((group) => ({ text: inPieces(sentence(protocol, group)), margin: [0, 0, 0, 2] })) },
  ];
}

function sentence({ language, say, verification }: ProtocolView, { message, signatures }: ProblemGroup): string {
  const text = printable(message[language]);
  if (signatures.length === 0 || verification.signatures.length < 2) return text;
  return `${text} ${say("verification.atSignatures", { numbers: signatures.join(",\u00a0") })}`;
}
