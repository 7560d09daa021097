const suffix = "stand-in.invalid";

/**
 * Chromium refuses to navigate to a scheme it does not know, so `app://kalqan/x` is shown to it as
 * `https://kalqan.app.stand-in.invalid/x`: a secure origin of its own, like the real one. Others go as they are.
 */
export function toBrowserAddress(address: string, schemes: ReadonlySet<string>): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(address);
  if (!match || !schemes.has(match[1]?.toLowerCase() ?? "")) return address;
  return `https://${match[2]}.${match[1]?.toLowerCase()}.${suffix}${match[3]}`;
}

/** The way back; what is not one of ours goes as it is. */
export function toElectronAddress(address: string): string {
  const match = /^(blob:)?https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.stand-in\.invalid(?=[/?#]|$)(.*)$/i.exec(address);
  return match ? `${match[1] ?? ""}${match[3]}://${match[2]}${match[4]}` : address;
}

/** The origin as Electron serialises it: scheme and host of a scheme of ours, else as the web has it. */
export function toElectronOrigin(address: string): string {
  const ours = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i.exec(toElectronAddress(address));
  if (ours && !/^https?$/i.test(ours[1] ?? "")) return `${ours[1]}://${ours[2]}`;
  return URL.canParse(address) ? new URL(address).origin : "null";
}
