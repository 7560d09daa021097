/** The nonce of this page's answer (`html.cspNonce` of the build): styles that libraries add carry it. Empty in development. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

declare global {
  var __webpack_nonce__: string | undefined;
}

/** Lets the one library with a way of its own (react-remove-scroll, through get-nonce) know it too. */
export function shareStyleNonce(): void {
  globalThis.__webpack_nonce__ = styleNonce();
}
