/** The scheme and host of the program's own pages. */
export const appScheme = "app";
const appHost = "kalqan";
export const appOrigin = `${appScheme}://${appHost}`;
export const startPage = `${appOrigin}/`;

/** True for an address within the program's own origin, compared part by part: never by how the text begins. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === "" &&
    url.password === "" &&
    url.port === ""
  );
}

interface Frame {
  readonly origin: string;
  readonly parent: Frame | null;
}

/** True for the top frame of a page of ours. Null: the frame is gone or was navigated away while it spoke. */
export function isOwnFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}
