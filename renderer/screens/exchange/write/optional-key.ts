import type { OpenedKey } from "../../../components/signing/key/use-key.ts";

/** The key that a file is to be signed with where nobody must: whether one is wanted, and the key once it is open. */
export interface OptionalKey {
  readonly wanted: boolean;
  readonly access: Pick<OpenedKey, "keyFile" | "password"> | null;
}

export const noKey: OptionalKey = { wanted: false, access: null };

/** Whether a key is wanted and none is open that may sign. */
export function lacksKey({ wanted, access }: OptionalKey): boolean {
  return wanted && access === null;
}
