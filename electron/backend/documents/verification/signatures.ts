import type { Content } from "pdfmake/interfaces";
import { formatDateTime } from "#shared/language/dates.ts";
import type { SignatureResult, Signer } from "#shared/package/verdict.ts";
import { type Fact, facts } from "../facts.ts";
import { heightOf, together, withNext } from "../flow.ts";
import { justified } from "../flowing.ts";
import { heading, partHeading } from "../heading.ts";
import { textArea, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ProtocolView } from "./protocol-view.ts";

/** What a signature by itself takes with its heading: so much must stand under the first heading. Points. */
const usualHeight = 260;

/** Every signature: what came of it, whose it is by its certificate, what the certificate says, what is covered. */
export function signatures(protocol: ProtocolView): Content[] {
  const { verification, language, say } = protocol;
  const title = heading(say("documents.verification.signatures"), { id: `${language}-signatures` });
  const found = verification.signatures;
  if (found.length === 0) return [together([title, say("documents.verification.noSignatures")], 60)];
  const blocks = found.map((signature, index) => signatureBlock(protocol, signature, index + 1));
  const note = say("documents.verification.claimedNote");
  return [...withNext(title, usualHeight), ...blocks, { ...justified(note), italics: true, fontSize: typeSize.table }];
}

function signatureBlock(protocol: ProtocolView, signature: SignatureResult, number: number): Content {
  const { say } = protocol;
  const name = printable(signature.name);
  const rows = [...result(protocol, signature), ...whose(protocol, signature.signer), ...how(protocol, signature)];
  const title = partHeading(say("documents.verification.signature", { number, name }));
  const height = rows.reduce((sum, { value }) => sum + heightOf(value, textArea.width * 0.65, typeSize.table) + 3, 0);
  return together([title, facts(rows, typeSize.table)], height);
}

function result({ say }: ProtocolView, { verdict, subIndication }: SignatureResult): Fact[] {
  const words = say(`documents.verification.verdicts.${verdict}`);
  const rows = [{ label: say("documents.verification.result"), value: `${words} (${verdict})`, bold: true }];
  if (subIndication === null) return rows;
  const meaning = `${subIndication}: ${say(`verification.subIndications.${subIndication}`)}`;
  return [...rows, { label: say("documents.verification.reason"), value: meaning, bold: false }];
}

function whose({ language, say }: ProtocolView, signer: Signer | null): Fact[] {
  if (signer === null) {
    return [{ label: say("documents.verification.signer"), value: say("documents.verification.signerUnknown") }];
  }
  const { commonName, subject, iin, bin, organisation, serial, notBefore, notAfter, issuer, purposes } = signer;
  const numbers = (label: "iin" | "bin", value: string | null): Fact[] =>
    value === null ? [] : [{ label: say(`documents.verification.${label}`), value: printable(value) }];
  const validity = `${formatDateTime(notBefore, language)} – ${formatDateTime(notAfter, language)}`;
  return [
    { label: say("documents.verification.signer"), value: printable(commonName ?? subject), bold: true },
    ...numbers("iin", iin),
    ...(organisation === null
      ? []
      : [{ label: say("documents.verification.organisation"), value: printable(organisation) }]),
    ...numbers("bin", bin),
    ...(purposes.length === 0
      ? []
      : [
          {
            label: say("verification.purpose"),
            value: purposes.map((one) => say(`verification.purposes.${one}`)).join(", "),
          },
        ]),
    { label: say("documents.verification.serial"), value: printable(serial) },
    { label: say("documents.verification.validity"), value: validity },
    { label: say("documents.verification.issuer"), value: printable(issuer) },
  ];
}

function how({ language, say }: ProtocolView, { signingTime, algorithm, manifest, covers }: SignatureResult): Fact[] {
  const time = signingTime === null ? say("documents.verification.noTime") : formatDateTime(signingTime, language);
  return [
    { label: say("documents.verification.signingTime"), value: time },
    { label: say("documents.verification.algorithm"), value: printable(algorithm ?? "") },
    { label: say("documents.verification.signed"), value: printable(manifest) },
    {
      label: say("documents.verification.covers"),
      value: say("documents.verification.coversFiles", { number: covers.length }),
    },
  ];
}
