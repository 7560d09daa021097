import { expect } from "vitest";
import { runJson } from "./run-kalqan.ts";

/** What `kalqan demo --json` prints. */
export interface DemoResult {
  readonly package: string;
  readonly verdict: string;
  readonly trust: string;
  readonly pdf: readonly string[];
  readonly report: string;
  readonly dataDir: string;
}

/** Runs the demo into a folder. */
export async function runDemo(folder: string): Promise<DemoResult> {
  const { exitCode, json } = await runJson(["demo", "--out", folder]);
  expect(exitCode).toBe(0);
  return json as DemoResult;
}
