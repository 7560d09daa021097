import { parseArgs } from "node:util";
import { KalqanError } from "#shared/errors.ts";
import type { CommandSpec } from "./command.ts";
import { commands } from "./commands.ts";
import { commonOptions, isOptionName, type OptionName, type OptionValues, optionKinds } from "./options.ts";

/** A command line understood. `help`: `--help` was given, so nothing but the command itself was checked. */
export interface CommandLine {
  /** Null only together with `help`: `kalqan --help`. */
  readonly command: CommandSpec | null;
  readonly options: OptionValues;
  readonly arguments: readonly string[];
  readonly help: boolean;
}

type Token = ReturnType<typeof tokenise>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

/** Options by which a secret would stand in the list of processes and in the shell's history. */
const secretOptions = ["password", "preparer-password", "pin"];

/**
 * Reads the arguments behind the program's name. The tokens are node:util's; what is wrong with them is said by our own
 * codes, because its sentences are English.
 * @throws KalqanError usage.passwordOnCommandLine, unknownOption, valueMissing, valueUnexpected, optionTwice, noCommand,
 * unknownCommand, subcommandMissing, optionNotTaken, optionMissing, argumentMissing, argumentUnexpected
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const tokens = tokenise(argv);
  const optionTokens = tokens.filter((token): token is OptionToken => token.kind === "option");
  refuseSecrets(optionTokens);
  const options = readOptions(optionTokens);
  const words = tokens.filter((token) => token.kind === "positional").map((token) => token.value);
  const help = options.has("help");
  if (words.length === 0) {
    if (help) return { command: null, options, arguments: [], help };
    throw new KalqanError("usage.noCommand");
  }
  const { command, rest } = findCommand(words);
  if (!help) {
    checkOptions(command, options);
    checkArguments(command, rest);
  }
  return { command, options, arguments: rest, help };
}

/** The command that the words begin with, and the words behind it. Errors: usage.unknownCommand, subcommandMissing. */
export function findCommand(words: readonly string[]): { command: CommandSpec; rest: readonly string[] } {
  for (const command of commands) {
    const name = command.name.split(" ");
    if (name.every((part, index) => words[index] === part)) return { command, rest: words.slice(name.length) };
  }
  const first = words[0] ?? "";
  const below = commands.filter((command) => command.name.startsWith(`${first} `)).map((command) => command.name);
  if (below.length > 0) throw new KalqanError("usage.subcommandMissing", { command: first, choices: below.join(", ") });
  throw new KalqanError("usage.unknownCommand", { command: first });
}

function tokenise(argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(optionKinds).map(([name, { value }]) => [
      name,
      value === null
        ? { type: "boolean" as const, ...(name === "help" && { short: "h" }) }
        : { type: "string" as const, multiple: true },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function refuseSecrets(tokens: readonly OptionToken[]): void {
  const secret = tokens.find(({ name }) => secretOptions.includes(name));
  if (secret) throw new KalqanError("usage.passwordOnCommandLine", { option: secret.rawName });
}

function readOptions(tokens: readonly OptionToken[]): OptionValues {
  const options = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (!isOptionName(token.name)) throw new KalqanError("usage.unknownOption", { option: token.rawName });
    const { value, many } = optionKinds[token.name];
    const before = options.get(token.name);
    if (value === null) {
      if (token.value !== undefined) throw new KalqanError("usage.valueUnexpected", { option: token.rawName });
      options.set(token.name, []);
    } else {
      if (before && !many) throw new KalqanError("usage.optionTwice", { option: token.rawName });
      options.set(token.name, [...(before ?? []), readValue(token)]);
    }
  }
  return options;
}

/** `--data --json` is a forgotten value, not a folder called "--json"; `--data=--json` is meant as it stands. */
function readValue(token: OptionToken): string {
  const forgotten = token.inlineValue === false && token.value.startsWith("-") && token.value.length > 1;
  if (token.value === undefined || token.value === "" || forgotten) {
    throw new KalqanError("usage.valueMissing", { option: token.rawName });
  }
  return token.value;
}

function checkOptions(command: CommandSpec, options: OptionValues): void {
  const taken = [...commonOptions, ...command.options.map(({ name }) => name)];
  for (const name of options.keys()) {
    if (!taken.includes(name)) {
      throw new KalqanError("usage.optionNotTaken", { option: `--${name}`, command: command.name });
    }
  }
  for (const { name, required } of command.options) {
    if (required && !options.has(name)) {
      throw new KalqanError("usage.optionMissing", { option: `--${name}`, command: command.name });
    }
  }
}

function checkArguments(command: CommandSpec, given: readonly string[]): void {
  const { min, max } = command.argument ?? { min: 0, max: 0 };
  if (given.length < min) throw new KalqanError("usage.argumentMissing", { command: command.name });
  const surplus = max === null ? undefined : given[max];
  if (surplus !== undefined) {
    throw new KalqanError("usage.argumentUnexpected", { argument: surplus, command: command.name });
  }
}
