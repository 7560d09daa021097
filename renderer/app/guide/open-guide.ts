import { formatRoute, parseRoute } from "../routing/route.ts";
import { type GuidePlace, guidePlaceOf } from "./guide-place.ts";

/** The address of a place in the guide, for an `href`. */
export function guideHref({ topic, section }: GuidePlace): string {
  return formatRoute("help", [topic], section === null ? {} : { section });
}

/** F1: the guide, opened at what has the focus. */
export function openGuideHere(): void {
  const { screen } = parseRoute(window.location.hash);
  window.location.hash = guideHref(guidePlaceOf(document.activeElement, screen));
}
