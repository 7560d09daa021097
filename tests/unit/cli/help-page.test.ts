import { describe, expect, it } from "vitest";
import { commands } from "#cli/commands.ts";
import { commandPage, overviewPage } from "#cli/help-page.ts";
import { commonOptions, optionKinds } from "#cli/options.ts";
import { parseCommandLine } from "#cli/parse-command-line.ts";
import { columnsOf } from "#cli/terminal/wrap.ts";
import { languages } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";

const pages = languages.flatMap((language) =>
  commands.map((command) => [command.name, language, commandPage(command, language, 80), command] as const),
);

describe("help", () => {
  it.each(languages)("lists every command with what it does (%s)", (language) => {
    const page = overviewPage(language, 80);
    for (const { name, key } of commands) {
      expect(page).toMatch(new RegExp(`^  ${name} +${translate(language, `cli.commands.${key}.summary`)}$`, "m"));
    }
  });

  it.each(pages)(
    "of %s (%s) explains every option and exit code, and shows an example",
    (_name, language, page, command) => {
      for (const name of [...command.options.map((option) => option.name), ...commonOptions]) {
        expect(page).toMatch(new RegExp(`^  --${name}\\b`, "m"));
      }
      for (const code of Object.keys(command.exits)) expect(page).toMatch(new RegExp(`^  ${code}  \\S`, "m"));
      expect(command.exits).toHaveProperty("3");
      expect(page).toContain(translate(language, "cli.help.examples"));
    },
  );

  it.each(pages)("of %s (%s) stays within 80 columns", (_name, _language, page) => {
    expect(page.split("\n").filter((line) => columnsOf(line) > 80)).toEqual([]);
    expect(page.split("\n").filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it("shows only examples that the program accepts", () => {
    for (const { name, examples } of commands) {
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples)
        expect([name, "verify"]).toContain(parseCommandLine(example.split(" ")).command?.name);
    }
  });

  it("has no option that no command takes", () => {
    const taken = new Set([...commonOptions, ...commands.flatMap(({ options }) => options.map(({ name }) => name))]);
    expect(Object.keys(optionKinds).filter((name) => !taken.has(name as never))).toEqual([]);
  });
});
