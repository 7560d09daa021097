import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  type ConsolidationFormat,
  type ConsolidationView,
  consolidationFormats,
} from "#shared/api/consolidation-view.ts";
import type { Api } from "#shared/api.ts";
import { type ConsolidationInput, consolidationInputSchema } from "#shared/consolidation/input.ts";
import { emptyWriting } from "#shared/consolidation/writing.ts";
import { KalqanError } from "#shared/errors.ts";
import { formatFileSize } from "#shared/language/numbers.ts";
import { translate } from "#shared/language/translator.ts";
import { consolidatedFileName } from "#shared/package/file-name.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { consolidationText } from "../consolidation-text.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { all, optional, required } from "../options.ts";
import { readPeriod } from "../read-options.ts";
import { readInput } from "../report-input.ts";
import type { SigningKey } from "../report-keys.ts";
import { readMinistryKey, signForMinistry } from "../sign-for-ministry.ts";
import { verbatim } from "../terminal/fields.ts";
import { newFile, writeDocument } from "../write-document.ts";

/**
 * `consolidate`: the consolidated report of a half-year as things stand, as documents; with a key it is frozen, signed and
 * exported as a package. Exit code 1 where errors are left. Errors: usage.*, consolidation.*, signing.*, ncalayer.*,
 * exchange.*, file.*
 */
export async function consolidate(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const halfYear = readPeriod(options);
  const folder = resolve(required(options, "out"));
  const formats = readFormats(all(options, "format"));
  const key = await readMinistryKey(context);
  const input = optional(options, "input");
  const written = input === null ? null : await readInput(resolve(input), consolidationInputSchema);
  await mkdir(folder, { recursive: true });
  return withBackend(context, "refuse", async ({ api }) => {
    const opened = await write(api, await api.consolidation.open({ halfYear }), written);
    const blocked = opened.state === "draft" && opened.checks.some(({ severity }) => severity === "error");
    const signed = key === null || blocked ? opened : await bringToSigned(context, api, opened, key);
    const target = { folder, language: optional(options, "lang") === null ? ("both" as const) : language };
    const files = await writeDocuments(context, api, signed, { ...target, formats });
    const exported = signed.state === "signed" ? await exportPackage(context, api, signed.id, folder) : null;
    return {
      exitCode: blocked ? exitCodes.refused : exitCodes.done,
      text: consolidationText(
        signed,
        [
          ...(exported === null
            ? []
            : [
                [translate(language, "cli.report.package"), verbatim(exported.path)] as const,
                [translate(language, "cli.report.size"), formatFileSize(exported.size, language)] as const,
                ["SHA-256", verbatim(exported.sha256)] as const,
              ]),
          ...files.map(({ format, path }) => [format.toUpperCase(), verbatim(path)] as const),
        ],
        language,
        width,
      ),
      json: jsonOf(signed, files, exported),
    };
  });
}

type Exported = Awaited<ReturnType<Api["consolidation"]["export"]>["result"]>;

function jsonOf(view: ConsolidationView, files: readonly Written[], exported: Exported | null) {
  const { halfYear, version, state, packageId, due, missing, open, packages, totals, checks } = view;
  return {
    consolidation: { halfYear, version, state, packageId, due, missing, open, packages, totals, checks },
    documents: files,
    package: exported,
  };
}

/** Of `--format`, several or one list with commas. Error: usage.badFormat {value}. */
function readFormats(given: readonly string[]): ConsolidationFormat[] {
  const asked = given.flatMap((value) => value.split(","));
  for (const value of asked) {
    if (!isFormat(value)) throw new KalqanError("usage.badFormat", { value });
  }
  return asked.length === 0 ? ["pdf"] : consolidationFormats.filter((format) => asked.includes(format));
}

function isFormat(value: string): value is ConsolidationFormat {
  return (consolidationFormats as readonly string[]).includes(value);
}

/** What ҚАӨМ itself says, from a file. Errors: consolidation.notEditable, plan.unknownMeasure. */
async function write(
  api: Api,
  opened: ConsolidationView,
  input: ConsolidationInput | null,
): Promise<ConsolidationView> {
  if (input === null) return opened;
  const consolidationId = opened.id;
  await api.settings.set(input.people ?? {});
  for (const { measure, ...given } of input.measures) {
    const before = opened.measures.find((one) => one.measure === measure)?.writing ?? emptyWriting;
    await api.consolidation.save({
      consolidationId,
      measure,
      writing: { ...before, ...given },
      expectedRevision: null,
    });
  }
  return api.consolidation.get({ consolidationId });
}

/** A draft is frozen with what has come; what is frozen already is made anew, so that nothing that came since is left out. */
async function bringToSigned(
  context: CommandContext,
  api: Api,
  opened: ConsolidationView,
  key: SigningKey,
): Promise<ConsolidationView> {
  if (opened.state === "signed") return opened;
  const { id: consolidationId, issuer } = opened;
  return signForMinistry(context, api, {
    ...{ issuer, key },
    freeze: () => finishJob(context, () => api.consolidation.freeze({ consolidationId }, context.progress)),
    byFile: (file) => finishJob(context, () => api.consolidation.sign({ consolidationId, ...file }, context.progress)),
    byNcalayer: async () => {
      const request = { consolidationId, storage: null };
      const signing = await finishJob(context, () => api.consolidation.signWithNcalayer(request, context.progress));
      return signing.outcome === "refused" ? signing : { outcome: "signed", signed: signing.consolidation };
    },
  });
}

function exportPackage(context: CommandContext, api: Api, consolidationId: string, folder: string): Promise<Exported> {
  return finishJob(context, () => api.consolidation.export({ consolidationId, folder }, context.progress));
}

interface Written {
  readonly format: ConsolidationFormat;
  readonly path: string;
}

/** Named as the package is, so that they lie beside it; of a draft `draft` stands in the place of the id. */
async function writeDocuments(
  context: CommandContext,
  api: Api,
  { id: consolidationId, halfYear, version, packageId }: ConsolidationView,
  target: {
    readonly folder: string;
    readonly language: "kk" | "ru" | "both";
    readonly formats: readonly ConsolidationFormat[];
  },
): Promise<Written[]> {
  const { folder, language, formats } = target;
  const name = consolidatedFileName({ halfYear, version, packageId: packageId ?? "draft" }).replace(/\.asice$/, "");
  const written: Written[] = [];
  for (const format of formats) {
    const path = await newFile(join(folder, `${name}.${format}`));
    const request = { consolidationId, format, language };
    const bytes = await finishJob(context, () => api.consolidation.document(request, context.progress));
    await writeDocument([bytes], path, context.signal);
    written.push({ format, path });
  }
  return written;
}
