import { expect } from "vitest";
import { isKalqanError } from "#shared/errors.ts";
import { translateBoth } from "#shared/language/translator.ts";
import { type FileCall, systemError, withFileLayer } from "./file-layer.ts";

/** How a file system fails from some call on. */
export type Failing = "full" | "pulled" | "once";

const writing: readonly string[] = ["write", "writeFile", "mkdir", "sync", "truncate"];

/** What the call fails with, once the step has come; null = it does not. */
const failures: Readonly<Record<Failing, (call: FileCall) => string | null>> = {
  // From then on nothing more can be written.
  full: ({ name }) => (writing.includes(name) ? "ENOSPC" : null),
  // From then on nothing is there any more.
  pulled: () => "EIO",
  // That call alone.
  once: () => "EACCES",
};

export interface FailedStep {
  readonly step: number;
  readonly call: FileCall;
  /** Null where the work went through all the same. */
  readonly error: unknown;
}

/**
 * Does the work again and again, with the first call that fails moved on by one each time, until the work is through before
 * any call has failed (by `stride` where there are very many). After each, `check` looks with the file system as it should be. Answers how many steps there were.
 */
export async function failAtEveryStep(
  failing: Failing,
  folders: (step: number) => readonly string[],
  work: (step: number) => Promise<unknown>,
  check: (failed: FailedStep) => Promise<void>,
  stride = 1,
): Promise<number> {
  for (let step = 0; ; step += stride) {
    const { first, error } = await failFrom(failing, step, folders(step), () => work(step));
    if (first === null) {
      expect(error, "undisturbed it goes through").toBeNull();
      return step;
    }
    if (error !== null) expectSentence(error, `${failing} at ${first.name}`);
    await check({ step, call: first, error });
  }
}

async function failFrom(
  failing: Failing,
  step: number,
  folders: readonly string[],
  work: () => Promise<unknown>,
): Promise<{ first: FileCall | null; error: unknown }> {
  let count = 0;
  let first: FileCall | null = null;
  const watch = (call: FileCall): void => {
    const code = failures[failing](call);
    if (code === null || (failing === "once" && first !== null)) return;
    count += 1;
    if (count <= step) return;
    first ??= call;
    throw systemError(code, call);
  };
  const error = await withFileLayer(folders, watch, async () => {
    try {
      await work();
      return null;
    } catch (raised) {
      return raised;
    }
  });
  return { first, error };
}

/** What a person is told: a code of ours, with words in both languages, and no fault of the program's. */
export function expectSentence(error: unknown, when: string): void {
  if (!isKalqanError(error)) throw new Error(`no sentence for a person (${when})`, { cause: error });
  expect(error.code, when).not.toMatch(/^internal\./);
  const { kk, ru } = translateBoth(`errors.${error.code}`, error.data);
  expect(kk, when).not.toBe(ru);
}
