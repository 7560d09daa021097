import type { Settings } from "#shared/settings.ts";

/** Settings with which one can work: the body is known and the notice was read. */
export type WorkingSettings = Settings & { readonly body: string };

/** True once the first start was gone through to its end. */
export function canWork(settings: Settings): settings is WorkingSettings {
  return settings.body !== null && settings.noticeAcknowledged;
}
