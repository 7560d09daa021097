import { createContext, useContext } from "react";

/** The address of the screen that waits behind the guide. */
export const ReturnAddress = createContext<string | null>(null);

/** Where the guide leads back to: the screen that it was opened from, as it was left; null where it was opened first. */
export function useReturnAddress(): string | null {
  return useContext(ReturnAddress);
}
