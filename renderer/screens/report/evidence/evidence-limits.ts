/*
 * What a field of evidence can hold (shared/report/evidence.ts).
 */

/** No larger number can be saved; the checks say that it cannot be right. */
export const largestCount = 1_000_000_000;

/** Letters in a text. */
export const longestCell = 2_000;

/** Sums are thousand tenge, exact to the tiyn. */
export const sumDecimals = 5;
