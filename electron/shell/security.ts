import type { App, Session, WebContents } from "electron";
import type { Log } from "./log.ts";
import { isOwnAddress } from "./origin.ts";

/** Closes what a session leaves open: every permission and device, every request that leaves the program. */
export function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log("permission refused", { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // The spell checker fetches dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => {
    const ours = isOwnAddress(request.url) || isOfPage(request.url);
    if (!ours) log("request refused", { url: originOf(request.url) });
    answer({ cancel: !ours });
  });
  session.on("will-download", (event) => event.preventDefault());
}

/** No page of ours leaves the program, opens another window or holds a webview; nor does a page that slipped in. */
export function lockContents(app: App, log: Log): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => stayInside(event, event.url, log));
    contents.on("will-frame-navigate", (event) => stayInside(event, event.url, log));
    contents.on("will-redirect", (event) => stayInside(event, event.url, log));
    contents.on("will-attach-webview", (event) => {
      log("webview refused");
      event.preventDefault();
    });
    refuseWindows(contents, log);
  });
}

function refuseWindows(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    log("window refused", { url: originOf(url) });
    return { action: "deny" };
  });
}

function stayInside(event: { preventDefault(): void }, url: string, log: Log): void {
  if (isOwnAddress(url)) return;
  log("navigation refused", { url: originOf(url) });
  event.preventDefault();
}

/** Data that a page made itself (`blob:` of our origin, `data:` pictures), or the developer tools of a checkout. */
function isOfPage(url: string): boolean {
  return url.startsWith("blob:app://kalqan/") || url.startsWith("data:") || url.startsWith("devtools:");
}

/** For the log: never the path, which may hold what a person typed. */
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : "?";
}
