import { type RefObject, useCallback, useEffect, useState } from "react";
import { type PagePlace, pageInView } from "./page-in-view.ts";

interface ReadPage {
  /** The page in sight, from 1. */
  readonly page: number;
  readonly goToPage: (page: number) => void;
}

/** Follows which page is read as the screen scrolls, and goes to one. `pages` = how many there are. */
export function useReadPage(place: RefObject<HTMLElement | null>, pages: number): ReadPage {
  const [page, setPage] = useState(1);

  useEffect(() => {
    const scroller = place.current?.closest("main");
    if (!scroller || pages === 0) return;
    const follow = (): void => setPage(pageInView(placesOf(place.current, scroller), 0, scroller.clientHeight));
    follow();
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [place, pages]);

  const goToPage = useCallback(
    (number: number) => {
      place.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: "start" });
      setPage(number);
    },
    [place],
  );
  return { page, goToPage };
}

/** Where the pages stand now, from the upper edge of the window that scrolls. */
function placesOf(pages: HTMLElement | null, scroller: Element): PagePlace[] {
  const edge = scroller.getBoundingClientRect().top;
  return [...(pages?.querySelectorAll("[data-page]") ?? [])].map((page) => {
    const { top, height } = page.getBoundingClientRect();
    return { top: top - edge, height };
  });
}
