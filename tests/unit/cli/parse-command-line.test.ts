import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "#cli/commands.ts";
import { all, optional } from "#cli/options.ts";
import { parseCommandLine } from "#cli/parse-command-line.ts";
import { isKalqanError, type KalqanError } from "#shared/errors.ts";

function faultOf(...argv: string[]): KalqanError {
  try {
    parseCommandLine(argv);
  } catch (error) {
    if (isKalqanError(error)) return error;
    throw error;
  }
  throw new Error(`accepted: ${argv.join(" ")}`);
}

describe("the arguments of the command line", () => {
  it("are read into command, options and arguments", () => {
    const line = parseCommandLine(["verify", "a.asice", "--trust", "x.pem", "b.asice", "--trust=y", "--json"]);
    expect(line.command?.name).toBe("verify");
    expect(line.arguments).toEqual(["a.asice", "b.asice"]);
    expect(all(line.options, "trust")).toEqual(["x.pem", "y"]);
    expect(line.options.has("json")).toBe(true);
    expect(optional(line.options, "at")).toBeNull();
  });

  it("mean the same wherever the options stand", () => {
    const words = [["report", "check"], ["--data", "d"], ["--body", "BGM"], ["--period=2018-H1"], ["--json"]];
    const [command = [], ...options] = words;
    const places = fc.shuffledSubarray(options, { minLength: options.length });
    fc.assert(
      fc.property(places, fc.nat(options.length), (shuffled, at) => {
        const argv = [...shuffled.slice(0, at), command, ...shuffled.slice(at)].flat();
        const line = parseCommandLine(argv);
        expect(line.command?.name).toBe("report check");
        expect(Object.fromEntries(line.options)).toEqual({
          data: ["d"],
          body: ["BGM"],
          period: ["2018-H1"],
          json: [],
        });
      }),
    );
  });

  it("take a file whose name looks like an option behind --, and a value that does behind =", () => {
    expect(parseCommandLine(["verify", "--", "--trust"]).arguments).toEqual(["--trust"]);
    expect(optional(parseCommandLine(["doctor", "--data=--json"]).options, "data")).toBe("--json");
  });

  it.each([
    [[], "usage.noCommand", {}],
    [["--json"], "usage.noCommand", {}],
    [["export"], "usage.unknownCommand", { command: "export" }],
    [
      ["plan"],
      "usage.subcommandMissing",
      { command: "plan", choices: expect.stringMatching(/^plan list, plan show, plan export, plan edition show, /) },
    ],
    [["report", "send"], "usage.subcommandMissing", { command: "report" }],
    [["doctor", "--dat", "x"], "usage.unknownOption", { option: "--dat" }],
    [["doctor", "-x"], "usage.unknownOption", { option: "-x" }],
    [["doctor", "--data", "x", "--at", "2018-07-01"], "usage.optionNotTaken", { option: "--at", command: "doctor" }],
    [["doctor"], "usage.optionMissing", { option: "--data", command: "doctor" }],
    [["doctor", "--data"], "usage.valueMissing", { option: "--data" }],
    [["doctor", "--data", "--json"], "usage.valueMissing", { option: "--data" }],
    [["doctor", "--data="], "usage.valueMissing", { option: "--data" }],
    [["doctor", "--data", "x", "--data", "y"], "usage.optionTwice", { option: "--data" }],
    [["plan", "list", "--json=yes"], "usage.valueUnexpected", { option: "--json" }],
    [["verify"], "usage.argumentMissing", { command: "verify" }],
    [["plan", "show", "1", "2"], "usage.argumentUnexpected", { argument: "2", command: "plan show" }],
    [["doctor", "x", "--data", "d"], "usage.argumentUnexpected", { argument: "x", command: "doctor" }],
  ])("%j: %s", (argv, code, data) => {
    expect(faultOf(...argv)).toMatchObject({ code, data });
  });

  it.each(["--password", "--preparer-password", "--pin"])("never take a secret (%s), nor repeat it", (option) => {
    for (const argv of [["report", "export", option, "s3cret"], [`${option}=s3cret`], [option, "s3cret", "plan"]]) {
      const fault = faultOf(...argv);
      expect(fault.code).toBe("usage.passwordOnCommandLine");
      expect(JSON.stringify(fault.data)).not.toContain("s3cret");
    }
  });

  it("are not checked where help is asked for", () => {
    for (const { name } of commands) {
      const line = parseCommandLine([...name.split(" "), "--help"]);
      expect([line.command?.name, line.help]).toEqual([name, true]);
    }
    expect(parseCommandLine(["-h"])).toMatchObject({ command: null, help: true });
  });
});
