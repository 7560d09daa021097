const storageKey = "kalqan.signingWay";

/** With what is signed: a key file that is opened here, or NCALayer, which keeps the key to itself. */
export const signingWays = ["keyFile", "ncalayer"] as const;
export type SigningWay = (typeof signingWays)[number];

/** How it was signed at this workstation last; a key file where nothing is known. */
export function rememberedWay(): SigningWay {
  return signingWays.find((way) => way === localStorage.getItem(storageKey)) ?? "keyFile";
}

/** Keeps it for the next time. */
export function rememberWay(way: SigningWay): void {
  try {
    localStorage.setItem(storageKey, way);
  } catch {
    // A workstation that keeps nothing forgets it.
  }
}
