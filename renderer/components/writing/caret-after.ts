/**
 * Where the cursor belongs when one text has taken another's place: after what is new in it, or where something was taken
 * away. A position in UTF-16 units, as fields count.
 */
export function caretAfter(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return after.length - end;
}
