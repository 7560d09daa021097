import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { today } from "#shared/plan/calendar-date.ts";

const minute = 60_000;

/** The day that the program was started with (`--now`); null = the clock's. */
const FixedTodayContext = createContext<string | null>(null);

/** Holds the calendar at one day where the program was started so. */
export function TodayProvider({ fixed, children }: { readonly fixed: string | null; readonly children: ReactNode }) {
  return <FixedTodayContext value={fixed}>{children}</FixedTodayContext>;
}

function listen(changed: () => void): () => void {
  const timer = setInterval(changed, minute);
  return () => clearInterval(timer);
}

/** The calendar day in Asia/Almaty, `YYYY-MM-DD`: the one place where the page reads the calendar. */
export function useToday(): string {
  const fixed = useContext(FixedTodayContext);
  const clock = useSyncExternalStore(listen, () => today(new Date()));
  return fixed ?? clock;
}
