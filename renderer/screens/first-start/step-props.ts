import type { Plan } from "#shared/plan/schema.ts";
import type { Settings } from "#shared/settings.ts";

/** What an open data folder has to say. */
export interface OpenedFolder {
  readonly settings: Settings;
  readonly plan: Plan;
}

/** Given to every step. */
export interface StepProps {
  /** Null at the first step. */
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}
