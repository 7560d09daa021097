import { createContext, type ReactNode, useContext, useMemo } from "react";
import { currentHalfYear, halfYearToConsolidate } from "#shared/plan/current-half-year.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import type { Settings } from "#shared/settings.ts";
import { useChosenHalfYear } from "./chosen-half-year.ts";
import { useToday } from "./use-today.tsx";

/** What every screen works with, read once: the settings, the plan, the body, the half-year chosen above, today. */
export interface Workplace {
  readonly settings: Settings;
  readonly plan: Plan;
  /** The body of this data folder. */
  readonly body: Body;
  readonly halfYear: HalfYear;
  readonly chooseHalfYear: (halfYear: HalfYear) => void;
  /** `YYYY-MM-DD` in Asia/Almaty; changes at midnight. */
  readonly today: string;
}

const WorkplaceContext = createContext<Workplace | null>(null);

interface WorkplaceProviderProps {
  readonly settings: Settings;
  readonly plan: Plan;
  readonly body: Body;
  readonly children: ReactNode;
}

/** Gives the workplace to everything below. Stands where settings and plan are known and the first start is over. */
export function WorkplaceProvider({ settings, plan, body, children }: WorkplaceProviderProps) {
  const today = useToday();
  const [chosen, chooseHalfYear] = useChosenHalfYear();
  const halfYear = chosen ?? (settings.mode === "qaom" ? halfYearToConsolidate(today) : currentHalfYear(today));
  const workplace = useMemo(
    () => ({ settings, plan, body, halfYear, chooseHalfYear, today }),
    [settings, plan, body, halfYear, chooseHalfYear, today],
  );
  return <WorkplaceContext value={workplace}>{children}</WorkplaceContext>;
}

/** The workplace; only below the frame, never during the first start. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (workplace === null) throw new Error("useWorkplace outside WorkplaceProvider");
  return workplace;
}
