import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "../tests/support/runner/closing-line.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["unit", "integration", "hostile", "torture"].map((folder) => `tests/${folder}/**/*.test.ts`),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ["tests/support/runner/started-programs.ts"],
    setupFiles: ["tests/support/runner/property-seed.ts"],
    pool: "forks",
    // Vitest leaves a core free; on two cores that halves the speed.
    maxWorkers: "100%",
    reporters: ["default", new ClosingLineReporter()],
  },
});
