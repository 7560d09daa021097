import { isScreenId, type ScreenId } from "./screen-ids.ts";

/** Where the page is: `#/report/27?field=text` is `{ screen: "report", path: ["27"], query: { field: "text" } }`. */
export interface Route {
  readonly screen: ScreenId;
  /** What follows the screen's name, decoded. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Where everything begins, and where an address leads that is none of ours. */
export const homeRoute: Route = { screen: "home", path: [], query: {} };

/** The route of a hash; home where the hash names no screen or cannot be decoded. */
export function parseRoute(hash: string): Route {
  const [address = "", search = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  try {
    const [screen = "", ...path] = address.split("/").filter(Boolean).map(decodeURIComponent);
    if (!isScreenId(screen)) return homeRoute;
    return { screen, path, query: Object.fromEntries(new URLSearchParams(search)) };
  } catch {
    return homeRoute;
  }
}

/** The hash of a route, for an `href`: `formatRoute("report", [27], { field: "text" })` → `#/report/27?field=text`. */
export function formatRoute(
  screen: ScreenId,
  path: readonly (string | number)[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  const address = [screen, ...path].map((part) => encodeURIComponent(part)).join("/");
  const search = new URLSearchParams(query).toString();
  return `#/${address}${search === "" ? "" : `?${search}`}`;
}
