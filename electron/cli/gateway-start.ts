import { spawn } from "node:child_process";
import { startupSnapshot } from "node:v8";
import { exitCodes } from "./exit-codes.ts";
import { main } from "./main.ts";
import type { OptionName } from "./options.ts";
import { parseCommandLine } from "./parse-command-line.ts";
import { runCommandLine } from "./run.ts";

/*
 * `node --build-snapshot gateway-start.cjs PACKAGE ROOT.pem`: how the command line starts at a gateway, where hundreds of files are verified,
 * each by a call of its own. What a call of `verify` needs is evaluated and used once, and kept by Node as the heap it
 * then has (build/scripts/pack-gateway.ts). What needs more is done by the ordinary program.
 */

/** Options of `verify` for which more is loaded than the snapshot holds. */
const needingMore: readonly OptionName[] = ["data", "protocol", "receipt"];

startupSnapshot.setDeserializeMainFunction(() => {
  const [, program = "", ...argv] = process.argv;
  if (isHeld(argv)) void main();
  else runOrdinary(program, argv);
});

/** Also what is no call at all: the sentence about it needs nothing more. */
function isHeld(argv: readonly string[]): boolean {
  try {
    const { command, help, options } = parseCommandLine(argv);
    return help || (command?.name === "verify" && !needingMore.some((name) => options.has(name)));
  } catch {
    return true;
  }
}

/** In a process of its own: threads do not start in one that came out of a snapshot. It ends as that one ends. */
function runOrdinary(program: string, argv: readonly string[]): void {
  const child = spawn(process.execPath, [program, ...argv], { stdio: "inherit" });
  // A terminal tells both; whoever stops this one alone means the other.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill());
  child.on("exit", (code) => {
    process.exitCode = code ?? exitCodes.trouble;
  });
}

/** Verifies a package in every way a call may ask for: functions are compiled, tables made and texts parsed thereby. */
async function practise(packed: string, root: string): Promise<void> {
  for (const more of [["--lang", "kk"], ["--lang", "ru"], ["--json"]]) {
    const exitCode = await runCommandLine({
      argv: ["verify", packed, "--trust", root, ...more],
      env: {},
      stdout: { write: () => true },
      stderr: { write: () => true },
      clock: () => new Date(),
      signal: new AbortController().signal,
    });
    if (exitCode !== 0) throw new Error(`verify ${packed} ${more.join(" ")} ended with ${exitCode}`);
  }
}

const [packed = "", root = ""] = process.argv.slice(2);
void practise(packed, root);
