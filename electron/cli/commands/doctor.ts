import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { type Field, fields } from "../terminal/fields.ts";

/** `doctor`: exit code 1 where something is broken. Errors: those of the data folder. */
export async function doctor(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const findings = await withBackend(context, "refuse", ({ api }) =>
    finishJob(context, () => api.doctor.run({}, context.progress)),
  );
  const rows = findings.map(({ severity, message }): Field => {
    return [translate(language, `cli.doctor.${severity}`), message[language]];
  });
  const broken = findings.some(({ severity }) => severity === "error");
  return {
    exitCode: broken ? exitCodes.refused : exitCodes.done,
    text: fields(rows, width).join("\n"),
    json: { findings },
  };
}
