import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/*
 * All that the gate runs, in the order in which a fault is found soonest. Goes on after a failed step, so that one run
 * tells everything, and ends with the one line that gates read: `N passed, N failed`.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const steps = ["typecheck", "lint", "unused", "build", "notices:check", "test", "torture:gate", "e2e:gate"] as const;

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failedSteps: string[] = [];

for (const step of steps) {
  process.stdout.write(`\n— ${step}\n`);
  const { code, counted } = await run(step);
  if (counted) for (const key of ["passed", "failed", "skipped"] as const) total[key] += counted[key];
  if (code === 0) continue;
  failedSteps.push(step);
  // A step that is no test run, or one that broke before it could count.
  if (!counted || counted.failed === 0) total.failed += 1;
}

if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(", ")}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

/** Runs an npm script, showing what it prints; its closing line is counted and not shown twice. */
function run(step: string): Promise<{ code: number; counted: Count | null }> {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", step], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let counted: Count | null = null;
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) counted = countOf(line) ?? show(line, counted);
    });
    child.once("close", (code) => {
      if (rest !== "") counted = countOf(rest) ?? show(rest, counted);
      resolve({ code: code ?? 1, counted });
    });
  });
}

function show(line: string, counted: Count | null): Count | null {
  process.stdout.write(`${line}\n`);
  return counted;
}

function countOf(line: string): Count | null {
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line);
  if (!found) return null;
  const [, passed, failed, skipped = "0"] = found;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}
