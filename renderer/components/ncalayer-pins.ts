/** As many as the settings hold. */
const most = 20;

/** The certificates of NCALayer that a person has accepted, with one more: the oldest gives way where they are too many. */
export function withPin(pins: readonly string[], sha256: string): string[] {
  return [...pins.filter((pin) => pin !== sha256), sha256].slice(-most);
}
