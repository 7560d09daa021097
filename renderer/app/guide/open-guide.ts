import { formatRoute, parseRoute } from "../routing/route.ts";
import { openGuideOver } from "./guide-over.ts";
import { type GuidePlace, guidePlaceOf } from "./guide-place.ts";

/** The address of a place in the guide, for an `href`. */
export function guideHref({ topic, section }: GuidePlace): string {
  return formatRoute("help", [topic], section === null ? {} : { section });
}

/** F1: the guide, opened at what has the focus; beside a dialog where one is open. */
export function openGuideHere(): void {
  const { screen } = parseRoute(window.location.hash);
  const place = guidePlaceOf(document.activeElement, screen, document);
  const isInDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  if (isInDialog) openGuideOver(place);
  else window.location.hash = guideHref(place);
}
