import { useEffect } from "react";
import { useLanguage } from "../../app/language/language-context.tsx";

interface WrittenDesk {
  readonly recall: (measure: number) => Promise<void>;
  readonly flush: () => Promise<void>;
}

/** The measure that is written now: its steps are called back when it comes, and what was typed is saved when it goes. */
export function useWrittenMeasure(desk: WrittenDesk, current: number | null): void {
  useEffect(() => {
    if (current !== null) void desk.recall(current);
  }, [desk, current]);

  const { language } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a switch of language saves, as leaving a measure does.
  useEffect(() => {
    return () => {
      void desk.flush();
    };
  }, [desk, language, current]);
}
