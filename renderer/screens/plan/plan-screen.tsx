import { Anchor } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { findMeasure } from "#shared/plan/plan.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MeasurePage } from "./measure/measure-page.tsx";
import { PlanList } from "./plan-list.tsx";

/** `#/plan?mine=yes` is the list, `#/plan/27` a measure's page. */
export function PlanScreen({ path, query }: ScreenProps) {
  const [number] = path;
  if (number === undefined) return <PlanList query={query} />;
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
