import { existsSync, readFileSync } from "node:fs";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { KalqanError } from "#shared/errors.ts";

const programs = new Map<string, string>();

/**
 * Starts a thread. In a bundle its program is handed over as text: within the archive of the packed program files are read by
 * the process that owns the window's work, whatever a thread may read there, and stay under the archive's integrity check. Of
 * the sources it is the module itself.
 * @param source the module, beside whoever starts it
 * @param name of its program in a bundle, beside this module's chunk or above it (build/vite.node.config.ts)
 * Error: internal.resourcesMissing.
 */
export function startThread(
  source: URL,
  name: string,
  workerData: unknown,
  limits: Pick<WorkerOptions, "resourceLimits"> = {},
): Worker {
  if (existsSync(source)) return new Worker(source, { workerData, ...limits });
  const program = programs.get(name) ?? readProgram(name);
  programs.set(name, program);
  return new Worker(begin, { eval: true, workerData: { program, filename: `${name}.cjs`, workerData }, ...limits });
}

/**
 * Takes a thread's program out of what it is given and runs it. A text of megabytes that Node itself evaluates is compiled twice,
 * once to see whether it is a module.
 */
const begin = `"use strict";
const threads = require("node:worker_threads");
const { program, filename, workerData } = threads.workerData;
threads.workerData = workerData;
require("node:vm").compileFunction(program, ["require", "module", "exports"], { filename })(require, module, module.exports);`;

function readProgram(name: string): string {
  const places = [`./${name}.cjs`, `../${name}.cjs`].map((place) => new URL(place, import.meta.url));
  const found = places.find((url) => existsSync(url));
  if (found === undefined) throw new KalqanError("internal.resourcesMissing");
  return readFileSync(found, "utf8");
}
