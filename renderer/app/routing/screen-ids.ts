/** The screens that an address can name. Their words stand under `app.screens.<id>` in both catalogues. */
export const screenIds = [
  "home",
  "intake",
  "register",
  "consolidation",
  "editions",
  "plan",
  "report",
  "checks",
  "preview",
  "sign",
  "export",
  "receipts",
  "exchange",
  "verify",
  "journal",
  "backups",
  "settings",
  "help",
  "about",
] as const;
export type ScreenId = (typeof screenIds)[number];

/** True for a screen's name. */
export function isScreenId(text: string): text is ScreenId {
  return (screenIds as readonly string[]).includes(text);
}
