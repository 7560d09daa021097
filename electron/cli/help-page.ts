import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { caller } from "./caller.ts";
import type { CommandOption, CommandSpec } from "./command.ts";
import { commands } from "./commands.ts";
import { commonOptions, optionKinds } from "./options.ts";
import { columnsOf, indented, pad, wrap } from "./terminal/wrap.ts";

const program = "kalqan";

/** What the program is and its commands. */
export function overviewPage(language: Language, width: number): string {
  const summaries = commands.map(({ name, key }): [string, string] => [
    name,
    translate(language, `cli.commands.${key}.summary`),
  ]);
  return page([
    wrap(translate(language, "cli.help.about"), width),
    section(translate(language, "cli.help.usage"), [`  ${caller} ${translate(language, "cli.values.command")} …`]),
    section(translate(language, "cli.help.commands"), definitions(summaries, width)),
    section(translate(language, "cli.help.commonOptions"), definitions(commonRows(language), width)),
    wrap(translate(language, "cli.help.more", { command: `${caller} help verify` }), width),
  ]);
}

/** Usage, options, exit codes and examples of one command. */
export function commandPage(command: CommandSpec, language: Language, width: number): string {
  const options = command.options.map((option): [string, string] => [
    optionLabel(option, language),
    translate(language, `cli.options.${option.text}`),
  ]);
  const exits = Object.entries(command.exits).map(([code, text]): [string, string] => [
    code,
    translate(language, `cli.exits.${text}`),
  ]);
  return page([
    wrap(`${program} ${command.name} — ${translate(language, `cli.commands.${command.key}.summary`)}`, width),
    section(translate(language, "cli.help.usage"), usageLines(command, language, width)),
    wrap(translate(language, `cli.commands.${command.key}.description`), width),
    options.length === 0 ? [] : section(translate(language, "cli.help.options"), definitions(options, width)),
    section(translate(language, "cli.help.commonOptions"), definitions(commonRows(language), width)),
    section(translate(language, "cli.help.exitCodes"), definitions(exits, width)),
    section(
      translate(language, "cli.help.examples"),
      command.examples.flatMap((example) => exampleLines(`${caller} ${example}`, width)),
    ),
  ]);
}

function usageLines(command: CommandSpec, language: Language, width: number): string[] {
  const ordered = command.options.toSorted((a, b) => Number(b.required) - Number(a.required));
  const parts = [...argumentParts(command, language), ...ordered.map((option) => optionPart(option, language))];
  const head = `  ${program} ${command.name}`;
  const indent = columnsOf(head) + 1;
  const lines = [head];
  for (const part of parts) {
    const last = lines.at(-1) ?? "";
    if (columnsOf(last) + 1 + columnsOf(part) <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(`${" ".repeat(indent)}${part}`);
  }
  return lines;
}

/** A line to type; a long one goes on after a backslash, before the next option. */
function exampleLines(example: string, width: number): string[] {
  const [first = "", ...options] = example.split(/ (?=--\w)/);
  const lines = [`  ${first}`];
  for (const option of options) {
    const last = lines.at(-1) ?? "";
    if (columnsOf(last) + 1 + columnsOf(option) <= width - 2) lines[lines.length - 1] = `${last} ${option}`;
    else lines.push(`      ${option}`);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}

function argumentParts(command: CommandSpec, language: Language): string[] {
  if (!command.argument) return [];
  const { value, min, max } = command.argument;
  const word = translate(language, `cli.values.${value}`) + (max === 1 ? "" : "…");
  return [min === 0 ? `[${word}]` : word];
}

function optionPart(option: CommandOption, language: Language): string {
  const label = optionLabel(option, language);
  const repeated = optionKinds[option.name].many ? "…" : "";
  return option.required ? label + repeated : `[${label}]${repeated}`;
}

function optionLabel({ name }: Pick<CommandOption, "name">, language: Language): string {
  const { value } = optionKinds[name];
  return value === null ? `--${name}` : `--${name} ${translate(language, `cli.values.${value}`)}`;
}

function commonRows(language: Language): [string, string][] {
  return commonOptions.map((name) => [
    optionLabel({ name }, language),
    translate(language, `cli.options.${name as "help" | "json" | "lang"}`),
  ]);
}

/** Terms on the left, what they mean on the right; a long term stands on a line of its own. */
function definitions(rows: readonly (readonly [string, string])[], width: number): string[] {
  const term = Math.min(26, Math.max(...rows.map(([name]) => columnsOf(name))));
  return rows.flatMap(([name, text]) => {
    const lines = indented(text, width, term + 4);
    if (columnsOf(name) > term) return [`  ${name}`, ...lines];
    const [first = "", ...others] = lines;
    return [`  ${pad(name, term)}  ${first.trimStart()}`, ...others];
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}:`, ...lines];
}

function page(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
