import { join, resolve } from "node:path";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { caller } from "../caller.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { type Demo, makeDemo } from "../demo/make-demo.ts";
import { inEmptyFolder } from "../demo/out-folder.ts";
import { exitCodeOfVerdict } from "../exit-codes.ts";
import { required } from "../options.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";
import { wrap } from "../terminal/wrap.ts";

/** `demo`. Errors: usage.outNotEmpty, and whatever a step raises; then nothing it wrote stays. */
export async function demo(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const folder = resolve(required(options, "out"));
  const made = await inEmptyFolder(folder, () => makeDemo(context, folder));
  return {
    exitCode: exitCodeOfVerdict(made.verdict),
    text: demoText(made, folder, language, width),
    json: made,
  };
}

function demoText(made: Demo, folder: string, language: Language, width: number): string {
  const rows: Field[] = [
    [translate(language, "cli.demo.package"), verbatim(made.package)],
    [translate(language, "cli.demo.verdict"), translate(language, `cli.verify.verdicts.${made.verdict}`)],
    [translate(language, "cli.demo.trust"), verbatim(made.trust)],
    [translate(language, "cli.demo.pdf"), verbatim(...made.pdf)],
    [translate(language, "cli.demo.report"), verbatim(made.report)],
    [translate(language, "cli.demo.input"), verbatim(join(folder, "input", "report-input.json"))],
    [translate(language, "cli.demo.dataDir"), verbatim(made.dataDir)],
  ];
  const verify = `${caller} verify "${made.package}"`;
  const unpacked = join(folder, "unpacked");
  const openssl = [1, 2].map(
    (number) =>
      `(cd "${unpacked}" && openssl cms -verify -cades -binary -inform DER -content META-INF/ASiCManifest00${number}.xml ` +
      `-in META-INF/signature00${number}.p7s -CAfile "${made.trust}" -out /dev/null)`,
  );
  return [
    translate(language, "cli.demo.done"),
    "",
    ...fields(rows, width),
    "",
    `${translate(language, "cli.demo.next")}:`,
    ...step(translate(language, "cli.demo.verifyTrusted"), [`${verify} --trust "${made.trust}"`], width),
    ...step(translate(language, "cli.demo.verifyUntrusted"), [verify], width),
    ...step(
      translate(language, "cli.demo.openssl"),
      [`unzip -q "${made.package}" -d "${unpacked}"`, ...openssl],
      width,
    ),
  ].join("\n");
}

/** What a step shows, each line a comment, then its lines to type: never broken, so that all of it can be pasted. */
function step(what: string, lines: readonly string[], width: number): string[] {
  return [...wrap(what, width - 4).map((line) => `  # ${line}`), ...lines.map((line) => `  ${line}`)];
}
