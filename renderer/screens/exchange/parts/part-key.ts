import type { OpenedKey } from "../../sign/key/use-key.ts";

/** The key that a part is to be signed with: whether one is wanted, and the key once it is open. */
export interface PartKey {
  readonly wanted: boolean;
  readonly access: Pick<OpenedKey, "keyFile" | "password"> | null;
}

/** A part need not be signed. */
export const noKey: PartKey = { wanted: false, access: null };
