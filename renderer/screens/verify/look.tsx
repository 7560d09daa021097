import { createContext, useContext } from "react";

/** How files are looked at: with what they are believed, and against what a signature apart is held. */
export interface Look {
  readonly requestOf: (path: string) => {
    readonly trust: string[];
    readonly revocationLists: string[];
    readonly at: null;
    readonly content: string | null;
    readonly receipt: string | null;
  };
  readonly contentOf: (path: string) => string | null;
  readonly setContent: (path: string, content: string) => void;
}

export const LookContext = createContext<Look | null>(null);

/** The look of the verify screen around. */
export function useLook(): Look {
  const look = useContext(LookContext);
  if (look === null) throw new Error("no verify screen around");
  return look;
}
