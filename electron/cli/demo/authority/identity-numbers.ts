/**
 * Identification numbers that are well formed and belong to nobody: the check digit is right, the date within is
 * impossible (30 February, month 13).
 */

/** A person's number: birth date, century and sex, four digits, check digit. `n` from 0 to 4999 tells them apart. */
export function inventedIin(n: number): string {
  return firstWithCheckDigit("0002305", 4, n * 2);
}

/** A legal person's number: month of registration, kind, five digits, check digit. `n` from 0 to 49999. */
export function inventedBin(n: number): string {
  return firstWithCheckDigit("181340", 5, n * 2);
}

function firstWithCheckDigit(prefix: string, digits: number, from: number): string {
  for (let n = from; ; n++) {
    const body = prefix + String(n).padStart(digits, "0");
    const check = checkDigit(body);
    if (check !== null) return body + check;
  }
}

/**
 * The twelfth digit: weights 1–11 modulo 11; where that gives 10, weights 3–11, 1, 2; where that gives 10 too, the number
 * is not issued. The rule is the same for both kinds of number.
 */
function checkDigit(elevenDigits: string): number | null {
  const sum = (shift: number): number =>
    [...elevenDigits].reduce((total, digit, i) => total + Number(digit) * (((i + shift) % 11) + 1), 0) % 11;
  const first = sum(0);
  if (first < 10) return first;
  const second = sum(2);
  return second < 10 ? second : null;
}
