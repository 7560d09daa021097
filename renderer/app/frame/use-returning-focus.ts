import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Route } from "../routing/route.ts";

/**
 * With another page of the program the focus goes to the screen's place and the page begins at its top. Back from the
 * guide it is where it was: the same scroll, the same field, the same cursor.
 */
export function useReturningFocus(main: RefObject<HTMLElement | null>, { screen, path }: Route): void {
  const page = pageOf(screen, path);
  const shown = useRef(page);
  const left = useRef<{ readonly page: string; readonly field: Element | null; readonly top: number } | null>(null);
  const top = useRef(0);

  useEffect(() => {
    const place = main.current;
    if (place === null) return undefined;
    const note = (): void => {
      if (shown.current !== "" && !isGuide(shown.current)) top.current = place.scrollTop;
    };
    place.addEventListener("scroll", note, { passive: true });
    return () => place.removeEventListener("scroll", note);
  }, [main]);

  // Before the effects of the screen itself, which may put the focus on a field that was asked for.
  useLayoutEffect(() => {
    const before = shown.current;
    if (before === page) return;
    shown.current = page;
    if (isGuide(page) && !isGuide(before))
      left.current = { page: before, field: document.activeElement, top: top.current };
    const kept = left.current;
    if (isGuide(before) && kept?.page === page) {
      main.current?.scrollTo(0, kept.top);
      if (kept.field instanceof HTMLElement && kept.field.isConnected) {
        kept.field.focus({ preventScroll: true });
        return;
      }
    }
    main.current?.focus({ preventScroll: true });
    if (kept?.page !== page || !isGuide(before)) main.current?.scrollTo(0, 0);
  }, [page, main]);
}

function isGuide(page: string): boolean {
  return page === "help" || page.startsWith("help/");
}

/** Where one writes measure by measure the screen keeps its place from one to the next: it moves the focus within itself. */
function pageOf(screen: Route["screen"], path: Route["path"]): string {
  const isMeasure = path[0] === undefined || /^\d+$/u.test(path[0]);
  const isWriting = screen === "report" || (screen === "consolidation" && isMeasure);
  return isWriting ? screen : [screen, ...path].join("/");
}
