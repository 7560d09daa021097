import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { EditionSummary } from "#shared/api/edition-view.ts";
import { currentHalfYear, halfYearToConsolidate } from "#shared/plan/current-half-year.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import type { Settings } from "#shared/settings.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { useCall } from "../contract/use-call.ts";
import { useChosenHalfYear } from "./chosen-half-year.ts";
import { currentReport } from "./current-report.ts";
import { useTellMode } from "./use-tell-mode.ts";
import { useToday } from "./use-today.tsx";

/** What every screen works with, read once: the settings, the plan, the body, the half-year chosen above, today. */
export interface Workplace {
  readonly settings: Settings;
  /** The edition of the report of the half-year, and until there is one that by which it will be written. */
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
  /** The newest edition. */
  readonly plan: Plan;
  readonly editions: readonly EditionSummary[];
  readonly body: Body;
  readonly children: ReactNode;
}

/** Gives the workplace to everything below. Stands where settings and plan are known and the first start is over. */
export function WorkplaceProvider({ settings, plan: newest, editions, body, children }: WorkplaceProviderProps) {
  useTellMode(settings.mode);
  const today = useToday();
  const [chosen, chooseHalfYear] = useChosenHalfYear();
  const halfYear = chosen ?? (settings.mode === "qaom" ? halfYearToConsolidate(today) : currentHalfYear(today));
  const reports = useCall("report", "list", {});
  const asked = editions.findLast(({ appliesFrom }) => appliesFrom <= halfYear)?.edition ?? 1;
  const edition = currentReport(reports.data ?? [], body.code, halfYear)?.planEdition ?? asked;
  const isNewest = edition === newest.edition.edition;
  const other = useCall("plan", "get", { edition }, { enabled: !isNewest, staleTime: Number.POSITIVE_INFINITY });
  const read = isNewest ? newest : (other.data ?? null);
  // While another edition is being read the screens stay: what is being done in them must not be lost.
  const [kept, setKept] = useState(read);
  if (read !== null && read !== kept) setKept(read);
  const plan = read ?? kept;
  const workplace = useMemo(
    () => plan && { settings, plan, body, halfYear, chooseHalfYear, today },
    [settings, plan, body, halfYear, chooseHalfYear, today],
  );
  if (workplace === null) {
    return other.error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={other.error} retry={() => void other.refetch()} />
    );
  }
  return <WorkplaceContext value={workplace}>{children}</WorkplaceContext>;
}

/** The same workplace with another edition of the plan: where one looks at it, not where one writes by it. */
export function WorkplaceWithPlan({ plan, children }: { readonly plan: Plan; readonly children: ReactNode }) {
  const workplace = useWorkplace();
  const other = useMemo(() => ({ ...workplace, plan }), [workplace, plan]);
  return <WorkplaceContext value={other}>{children}</WorkplaceContext>;
}

/** The workplace; only below the frame, never during the first start. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (workplace === null) throw new Error("useWorkplace outside WorkplaceProvider");
  return workplace;
}
