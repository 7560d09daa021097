import type { Settings } from "#shared/settings.ts";

/** One calm page each. The folder comes early: from there on everything said is stored in it at once. */
export const steps = ["language", "folder", "mode", "body", "people", "protection", "notice"] as const;
export type Step = (typeof steps)[number];

/** Where the first start goes on after the program was closed in the middle. `null` = no folder is open yet. */
export function resumeStep(settings: Settings | null): Step {
  if (settings === null) return "language";
  if (settings.body === null) return "mode";
  return settings.preparer.name === "" && settings.head.name === "" ? "people" : "notice";
}

/** The step before; null at the first. */
export function stepBefore(step: Step): Step | null {
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** The step after; null at the last. */
export function stepAfter(step: Step): Step | null {
  return steps[steps.indexOf(step) + 1] ?? null;
}
