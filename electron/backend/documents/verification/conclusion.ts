import type { Content } from "pdfmake/interfaces";
import { together } from "../flow.ts";
import { justified } from "../flowing.ts";
import { heading } from "../heading.ts";
import type { ProtocolView } from "./protocol-view.ts";

/** The verdict in words, and why it is not a pass. */
export function conclusion({ verification, language, say }: ProtocolView): Content[] {
  const { verdict, subIndication } = verification;
  const code = subIndication === null ? verdict : `${verdict} / ${subIndication}`;
  const block: Content[] = [
    heading(say("documents.verification.conclusion"), { id: `${language}-conclusion` }),
    { text: `${say(`documents.verification.verdicts.${verdict}`)} (${code})`, bold: true, margin: [0, 0, 0, 3] },
    justified(say(`documents.verification.verdictMeaning.${verdict}`)),
  ];
  if (subIndication !== null) {
    block.push({ ...justified(say(`verification.subIndications.${subIndication}`)), margin: [0, 3, 0, 0] });
  }
  return [together(block, 160)];
}
