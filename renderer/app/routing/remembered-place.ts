import { formatRoute, parseRoute } from "./route.ts";

/** Back to where the page was when the program ended otherwise than by being closed; null = where everything begins. */
export function returnTo(place: string | null): void {
  if (place !== null && window.location.hash === "") window.location.replace(place);
}

/** From now on the shell knows where the page is. What is searched for or filtered by is not told: it is a person's words. */
export function tellPlaces(): void {
  const tell = (): void => {
    const { screen, path } = parseRoute(window.location.hash);
    void window.kalqan.shell.notePlace(formatRoute(screen, path)).catch(() => undefined);
  };
  tell();
  window.addEventListener("hashchange", tell);
}
