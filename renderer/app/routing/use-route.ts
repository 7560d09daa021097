import { useMemo, useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Route } from "./route.ts";
import type { ScreenId } from "./screen-ids.ts";

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** Where the page is now. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes there. For what a person clicks prefer a link: `<Anchor href={formatRoute("report", [27])}>`. */
export function goTo(
  screen: ScreenId,
  path: readonly (string | number)[] = [],
  query: Readonly<Record<string, string>> = {},
): void {
  window.location.hash = formatRoute(screen, path, query);
}

/** As `goTo`, without a step to go back to: for what a screen notes of itself (a filter, the chosen measure). */
export function replaceRoute(
  screen: ScreenId,
  path: readonly (string | number)[] = [],
  query: Readonly<Record<string, string>> = {},
): void {
  window.location.replace(formatRoute(screen, path, query));
}
