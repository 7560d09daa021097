import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { refreshNames } from "../../renderer/app/guide/named-words.ts";
import { wordsOfLanguage } from "../../renderer/app/guide/words-of-language.ts";
import { commandIds } from "../../shared/commands.ts";
import { languages } from "../../shared/language/language.ts";

/*
 * Writes the names of buttons, menus and keys into docs/guide as the program says them now. Run after a word of the
 * catalogues has changed that the guide names: a test compares. A new name is written {{export.action}} or {{key:search}}.
 */
const commandRows = /(?:^\| \*\*.*<!--shell\.commands\.\w+--> \| .*\|\n){2,}/m;

/** The table of the topic of keys has a row for each command. */
function withAllCommands(markdown: string): string {
  const rows = commandIds.map((id) => `| {{shell.commands.${id}}} | {{key:${id}}} |\n`);
  return markdown.replace(commandRows, rows.join(""));
}

const guide = fileURLToPath(new URL("../../docs/guide", import.meta.url));
for (const language of languages) {
  for (const name of globSync(`${language}/*.md`, { cwd: guide })) {
    const file = join(guide, name);
    const before = readFileSync(file, "utf8");
    const after = refreshNames(
      withAllCommands(before).replaceAll(/\{\{([\w.-]+|key:\w+)\}\}/g, "****<!--$1-->"),
      wordsOfLanguage(language),
    );
    if (after !== before) writeFileSync(file, after);
  }
}
