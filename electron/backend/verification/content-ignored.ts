import type { Finding } from "./problem.ts";

/** The warning that a content someone named was not looked at, because the file holds its own. */
export function contentIgnored(content: string | null | undefined): Finding[] {
  if (!content) return [];
  return [{ code: "signature.contentIgnored", severity: "warning", subIndication: null, data: { path: content } }];
}
