/** True for what stands on keycaps: `Ctrl+K`, `Alt+1`, `F1`, `Enter`. */
export function isKeys(text: string): boolean {
  return /^(?:(?:Ctrl|Alt|Shift)\+)*(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Delete|[A-Z]|\d(?:…\d)?|F\d{1,2}|[↑↓←→,])$/u.test(
    text,
  );
}
