/*
 * The recovery key as it is printed and typed: eight groups of six digits, each divisible by 11 and standing for 16 bits,
 * as BitLocker writes its own (MS-FVE): digits can be typed on every keyboard layout, and a mistyped group is known by
 * itself.
 */

const groups = 8;
const digits = 6;
const check = 11;
const largest = 0xffff;
export const recoveryKeyBytes = groups * 2;

/** `bytes`: 16 random ones. */
export function formatRecoveryKey(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: groups }, (_, index) =>
    String(view.getUint16(index * 2) * check).padStart(digits, "0"),
  ).join("-");
}

export type ReadRecoveryKey =
  | { readonly kind: "key"; readonly bytes: Uint8Array }
  /** The first group, from 1, that is not as it was printed; one past the last where digits are left over. */
  | { readonly kind: "mistyped"; readonly group: number };

/** Reads what was typed, whatever stands between the digits. */
export function readRecoveryKey(typed: string): ReadRecoveryKey {
  const all = typed.replace(/\D/g, "");
  const bytes = new Uint8Array(recoveryKeyBytes);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < groups; index += 1) {
    const group = all.slice(index * digits, (index + 1) * digits);
    const number = Number(group);
    if (group.length < digits || number % check !== 0 || number / check > largest) {
      return { kind: "mistyped", group: index + 1 };
    }
    view.setUint16(index * 2, number / check);
  }
  return all.length > groups * digits ? { kind: "mistyped", group: groups + 1 } : { kind: "key", bytes };
}
