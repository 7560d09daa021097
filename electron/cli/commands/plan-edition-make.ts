import { resolve } from "node:path";
import type { IssuedEditionView } from "#shared/api/edition-view.ts";
import type { Api } from "#shared/api.ts";
import { translate } from "#shared/language/translator.ts";
import { editionChangesSchema } from "#shared/plan/editions/change.ts";
import type { Person } from "#shared/report/entry.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { movedText } from "../edition-text.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { optional, required } from "../options.ts";
import { readInput } from "../report-input.ts";
import type { SigningKey } from "../report-keys.ts";
import { requireMinistryKey, signForMinistry } from "../sign-for-ministry.ts";
import { fields, verbatim } from "../terminal/fields.ts";

/**
 * `plan edition make`: the next edition from a file of changes, checked, signed, kept and written to a folder. Errors: usage.*,
 * report.inputInvalid, edition.*, signing.*, ncalayer.*, exchange.*, file.*, and those of the data folder.
 */
export async function planEditionMake(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const changes = await readInput(resolve(required(options, "input")), editionChangesSchema);
  const key = await requireMinistryKey(context, "plan edition make");
  const folder = resolve(required(options, "out"));
  const { issued, moved } = await withBackend(context, "refuse", async ({ api }) => {
    const { body, preparer } = await api.settings.get({});
    const name = optional(options, "officer");
    const officer = name === null ? preparer : { ...preparer, name };
    await api.editions.saveDraft(changes);
    const result = await issue(context, api, { issuer: body ?? "", officer, folder }, key);
    return { issued: result, moved: await movedText(api, result.moved, language) };
  });
  const { edition, digest, path, size, sha256 } = issued;
  const rows = [
    [translate(language, "cli.edition.package"), verbatim(path)],
    ["SHA-256", verbatim(sha256)],
  ] as const;
  return {
    exitCode: exitCodes.done,
    text: [translate(language, "cli.edition.made", { edition }), ...fields(rows, width), ...moved].join("\n"),
    json: { edition, digest, package: path, size, sha256, moved: issued.moved },
  };
}

interface IssueRequest {
  readonly issuer: string;
  readonly officer: Person;
  readonly folder: string;
}

function issue(context: CommandContext, api: Api, request: IssueRequest, key: SigningKey): Promise<IssuedEditionView> {
  return signForMinistry(context, api, {
    ...{ issuer: request.issuer, key },
    byFile: (file) => finishJob(context, () => api.editions.issue({ ...request, ...file }, context.progress)),
    byNcalayer: async () => {
      const asked = { ...request, storage: null };
      const signing = await finishJob(context, () => api.editions.issueWithNcalayer(asked, context.progress));
      return signing.outcome === "refused" ? signing : { outcome: "signed", signed: signing.issued };
    },
  });
}
