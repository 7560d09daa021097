import type { Settings } from "#shared/settings.ts";

/** Given to every section of the settings. */
export interface SettingSectionProps {
  readonly settings: Settings;
  readonly save: (changes: Partial<Settings>) => void;
}
