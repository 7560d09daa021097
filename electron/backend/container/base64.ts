/** Strict base64 (RFC 4648, 4): white space aside, nothing that the encoding of the same bytes would not say. Or null. */
export function decodeBase64(text: string): Buffer | null {
  const compact = text.replace(/[ \t\r\n]/gu, "");
  const bytes = Buffer.from(compact, "base64");
  return bytes.toString("base64") === compact ? bytes : null;
}
