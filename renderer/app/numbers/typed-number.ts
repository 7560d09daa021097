/**
 * The number that was typed: decimal comma or point, any spaces between groups; null where it is none or has more decimals than
 * asked for. «1 250,5» → 1250.5.
 */
export function readTypedNumber(typed: string, decimals: number): number | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (parts === null || (parts[2] ?? "").length > decimals) return null;
  const value = Number(text);
  return Number.isSafeInteger(Math.trunc(value)) ? value : null;
}
