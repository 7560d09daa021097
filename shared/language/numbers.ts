import type { Language } from "./language.ts";

/** Groups of digits and a number with its unit must not part at a line's end. */
const noBreakSpace = "\u00a0";

const separators: Record<Language, { readonly group: string; readonly decimal: string }> = {
  kk: { group: noBreakSpace, decimal: "," },
  ru: { group: noBreakSpace, decimal: "," },
};

const moneyUnit: Record<Language, string> = { kk: "мың теңге", ru: "тыс. тенге" };

/** Decimal units, as the limits of the package format are. */
const sizeUnits: Record<Language, readonly string[]> = {
  kk: ["Б", "КБ", "МБ", "ГБ"],
  ru: ["Б", "КБ", "МБ", "ГБ"],
};

/**
 * «1 250,5»: groups of three parted by a no-break space, decimal comma. Every digit of the value is shown
 * unless `maximumFractionDigits` (0–20) asks for rounding, because what was typed is what is signed.
 * @throws RangeError where the value is not finite
 */
export function formatNumber(
  value: number,
  language: Language,
  options: { readonly maximumFractionDigits?: number } = {},
): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const digits =
    options.maximumFractionDigits === undefined
      ? plainDigits(Math.abs(value))
      : Math.abs(value).toFixed(options.maximumFractionDigits);
  const [whole = "0", fraction = ""] = digits.split(".");
  const { group, decimal } = separators[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const shownFraction = fraction.replace(/0+$/, "");
  const isZero = /^0*$/.test(whole + shownFraction);
  return `${value < 0 && !isZero ? "-" : ""}${grouped}${shownFraction === "" ? "" : `${decimal}${shownFraction}`}`;
}

/** «1 250,5 мың теңге», «1 250,5 тыс. тенге». `amount` is in thousand tenge. */
export function formatMoney(amount: number, language: Language): string {
  return `${formatNumber(amount, language)}${noBreakSpace}${moneyUnit[language]}`;
}

/** «1,4 МБ» of a size in bytes: one decimal below a hundred of a unit, none from there. 1 КБ = 1 000 Б. */
export function formatFileSize(bytes: number, language: Language): string {
  const units = sizeUnits[language];
  let value = bytes;
  let unit = 0;
  while (roundedSize(value, unit) >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(roundedSize(value, unit), language)}${noBreakSpace}${units[unit]}`;
}

function roundedSize(value: number, unit: number): number {
  return unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}

/** The shortest exact decimal digits of a number that is not negative, never with an exponent. */
function plainDigits(value: number): string {
  const [mantissa = "0", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift < 0) return `0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
  return `${whole}${fraction.padEnd(shift, "0")}`;
}
