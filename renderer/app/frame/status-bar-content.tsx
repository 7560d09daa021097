import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";

/** Where the status bar keeps room for the screen. */
export const statusPlaceId = "status-place";

/** What a screen says in the status bar: counts, the keys that it has. */
export function StatusBarContent({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(statusPlaceId)), []);
  return place === null ? null : createPortal(children, place);
}
