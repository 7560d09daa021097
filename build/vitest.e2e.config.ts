import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "../tests/support/runner/closing-line.ts";

/** Stories over the built program, two at a time: on the stand-in, or with `--mode electron` on real Electron. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: ["tests/e2e/support/built-program.ts"],
    env: { KALQAN_E2E_ON: mode === "electron" ? "electron" : "stand-in" },
    // Each has folders and ports of its own. One waits for its windows half of the time.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: "forks",
    reporters: ["default", new ClosingLineReporter()],
  },
}));
