import { Anchor } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useState } from "react";
import { findMeasure } from "#shared/plan/plan.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace, WorkplaceWithPlan } from "../../app/workplace/workplace.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { EditionChoice } from "./edition-choice.tsx";
import { MeasurePage } from "./measure/measure-page.tsx";
import { PlanList } from "./plan-list.tsx";

/** `#/plan?mine=yes` is the list, `#/plan/27` a measure's page; by the half-year's edition, or by one that is looked at. */
export function PlanScreen(props: ScreenProps) {
  const { plan } = useWorkplace();
  const own = plan.edition.edition;
  const [chosen, setChosen] = useState<number | null>(null);
  const edition = chosen ?? own;
  const isOther = edition !== own;
  const other = useCall("plan", "get", { edition }, { enabled: isOther, staleTime: Number.POSITIVE_INFINITY });
  const choice = <EditionChoice shown={edition} own={own} onChoose={setChosen} />;
  if (!isOther) return <Plan {...props} choice={choice} />;
  if (other.error !== null) return <ErrorState error={other.error} retry={() => void other.refetch()} />;
  if (other.data === undefined) return <LoadingState shape="table" />;
  return (
    <WorkplaceWithPlan plan={other.data}>
      <Plan {...props} choice={choice} />
    </WorkplaceWithPlan>
  );
}

function Plan({ path, query, choice }: ScreenProps & { readonly choice: React.ReactNode }) {
  const [number] = path;
  if (number === undefined) return <PlanList query={query} edition={choice} />;
  return <MeasureOfAddress number={Number(number)} />;
}

function MeasureOfAddress({ number }: { readonly number: number }) {
  const t = useTranslate();
  const { plan } = useWorkplace();
  const measure = findMeasure(plan, number);
  if (measure !== undefined) return <MeasurePage measure={measure} />;
  return (
    <EmptyState
      icon={IconListSearch}
      title={t("planScreen.noMeasure")}
      action={<Anchor href={formatRoute("plan")}>{t("planScreen.backToPlan")}</Anchor>}
    />
  );
}
