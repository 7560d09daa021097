import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Protocol } from "electron";
import { findBundleFile } from "./bundle-file.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { appScheme } from "./origin.ts";

/** What the build writes where the nonce of a response goes (`html.cspNonce` in build/vite.renderer.config.ts). */
const nonceMark = "KALQAN_STYLE_NONCE";

/** Pages get an origin of their own and a secure context. Before `ready` only. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the pages in `root`, and nothing outside it. */
export function serveApp(protocol: Protocol, root: string): void {
  protocol.handle(appScheme, (request) => respond(root, request));
}

/** The answer to one request: a file of the bundle with its headers, or 404 or 405 with no body. */
export async function respond(root: string, request: Pick<Request, "method" | "url">): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const headers = commonHeaders(nonce);
  if (request.method !== "GET") return new Response(null, { status: 405, headers });
  const file = findBundleFile(root, request.url);
  const bytes = file && (await readFile(file.path).catch(() => null));
  if (!file || !bytes) return new Response(null, { status: 404, headers });
  const isPage = file.path.endsWith(".html");
  const body = isPage ? bytes.toString("utf8").replaceAll(nonceMark, nonce) : new Uint8Array(bytes);
  return new Response(body, { status: 200, headers: { ...headers, "Content-Type": file.mediaType } });
}

function commonHeaders(nonce: string): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(nonce),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    // A nonce is of one response; and files come from the disk anyway.
    "Cache-Control": "no-store",
  };
}
