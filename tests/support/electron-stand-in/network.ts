import type { Request as BrowserRequest, Page, Route } from "playwright-core";
import { toElectronAddress } from "./addresses.ts";
import { protocol } from "./protocol.ts";
import { session } from "./session.ts";

/** Asked before a document is left; false: stay. `url` as Electron has it. */
export type MayNavigate = (request: { url: string; isMainFrame: boolean }) => boolean;

/** Every request of a page: the shell is asked first, then its protocol handler answers. */
export async function routeRequests(page: Page, mayNavigate: MayNavigate): Promise<void> {
  await page.route("**/*", (route) => answer(page, route, mayNavigate));
}

async function answer(page: Page, route: Route, mayNavigate: MayNavigate): Promise<void> {
  const request = route.request();
  const url = toElectronAddress(request.url());
  const leaves =
    request.isNavigationRequest() && !mayNavigate({ url, isMainFrame: request.frame() === page.mainFrame() });
  if (leaves) return await route.abort("aborted");
  if (!(await session.defaultSession.allows(url))) return await route.abort("blockedbyclient");
  if (url === request.url()) return await route.continue();
  const response = await protocol.respond(await requestOf(request, url));
  if (!response) return await route.abort("addressunreachable");
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function requestOf(request: BrowserRequest, url: string): Promise<Request> {
  const method = request.method();
  const body = method === "GET" || method === "HEAD" ? null : request.postDataBuffer();
  return new Request(url, { method, headers: await request.allHeaders(), body: body ? new Uint8Array(body) : null });
}
