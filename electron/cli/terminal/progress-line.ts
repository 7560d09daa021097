import type { Progress } from "#shared/api/method.ts";
import type { Language } from "#shared/language/language.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";

/** One line that says how far the work is, redrawn in place. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes the line away, before anything else is printed and at the end. */
  clear(): void;
}

const shownEvery = 100;
const clearLine = "\r\u001b[2K";

/** On a terminal the line; elsewhere nothing, so that files and pipes hold results alone. */
export function createProgressLine(
  stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown },
  language: Language,
  now: () => number,
): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let shown: { text: string; step: string; at: number } | null = null;
  return {
    show(progress) {
      const at = now();
      const due = shown === null || shown.step !== progress.step || at - shown.at >= shownEvery;
      const text = progressText(progress, language).slice(0, (stream.columns ?? 80) - 1);
      if (!due || shown?.text === text) return;
      stream.write(clearLine + text);
      shown = { text, step: progress.step, at };
    },
    clear() {
      if (shown !== null) stream.write(clearLine);
      shown = null;
    },
  };
}

/** «Қосымшалар көшірілуде… 45 %»; without the share where the whole is not known. */
export function progressText({ step, done, total }: Progress, language: Language): string {
  const words = `${translate(language, `progress.steps.${step}` as MessageKey)}…`;
  return total > 0 ? `${words} ${Math.min(100, Math.floor((100 * done) / total))} %` : words;
}
