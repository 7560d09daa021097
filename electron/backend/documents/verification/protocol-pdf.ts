import { basename } from "node:path";
import type { Content, ContentSection } from "pdfmake/interfaces";
import type { VerificationProtocol } from "#backend/verification/index.ts";
import { type Language, languages } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { print } from "../printer.ts";
import { restrictedMark } from "../restricted-mark.ts";
import { basis } from "./basis.ts";
import { conclusion } from "./conclusion.ts";
import { files } from "./files.ts";
import { front } from "./front.ts";
import { pageFooter } from "./furniture.ts";
import { problems } from "./problems.ts";
import type { ProtocolView } from "./protocol-view.ts";
import { signatures } from "./signatures.ts";

export interface ProtocolPdfInput {
  readonly protocol: VerificationProtocol;
  /** Of this program: who verified. */
  readonly program: { readonly name: string; readonly version: string };
  /** `both`: the Kazakh protocol, then the Russian, in one file with one run of page numbers. */
  readonly language: Language | "both";
  /** The restricted-use mark is set where this was verified. */
  readonly restricted: boolean;
  /** The folder with the four faces of Tinos. */
  readonly fontsFolder: string;
  readonly signal?: AbortSignal;
}

/**
 * The protocol of a verification as it is printed: A4, one PDF. A print-out that says so itself; it is signed by nobody.
 * @throws KalqanError documents.fontMissing, internal.cancelled
 */
export async function renderProtocolPdf(input: ProtocolPdfInput): Promise<Uint8Array> {
  const { protocol, program, language, restricted, fontsFolder, signal } = input;
  const chosen = languages.filter((one) => language === one || language === "both");
  const first = language === "ru" ? "ru" : "kk";
  const view = (one: Language): ProtocolView => ({
    ...protocol,
    program,
    language: one,
    fileName: basename(protocol.verification.file),
    say: (key, params) => translate(one, key, params),
  });
  const { say, fileName } = view(first);
  return print(
    {
      content: chosen.map((one) => part(view(one), restricted)),
      title: say("documents.verification.title"),
      author: `${program.name} ${program.version}`,
      subject: say("documents.verification.subject", { file: fileName, sha256: protocol.sha256 }),
      language: `${first}-${first === "kk" ? "KZ" : "RU"}`,
      created: protocol.madeAt,
    },
    fontsFolder,
    signal,
  );
}

function part(protocol: ProtocolView, restricted: boolean): ContentSection {
  const section: Content[] = [
    ...front(protocol),
    ...conclusion(protocol),
    ...signatures(protocol),
    ...problems(protocol),
    ...files(protocol),
    ...basis(protocol),
  ];
  return { section, header: restrictedMark(restricted, protocol.say), footer: pageFooter(protocol) };
}
