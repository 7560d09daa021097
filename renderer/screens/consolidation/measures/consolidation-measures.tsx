import { NativeSelect, VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import type { ConsolidationMeasureView, ConsolidationView } from "#shared/api/consolidation-view.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorCount } from "../../../components/measure-list/error-count.tsx";
import classes from "../../../components/measure-list/measure-list.module.css";
import { type ListedLink, MeasureList } from "../../../components/measure-list/measure-list.tsx";
import {
  type ConsolidationFilter,
  errorCount,
  isConsolidationFilter,
  passes,
  usefulFilters,
} from "./consolidation-filter.ts";
import { shownOf } from "./shown-of.ts";

interface ConsolidationMeasuresProps {
  readonly consolidation: ConsolidationView;
  readonly current: number;
  readonly filter: ConsolidationFilter;
  readonly onFilter: (filter: ConsolidationFilter) => void;
  readonly onChoose: (measure: number) => void;
}

/** The plan's measures: where each stands as a whole, how many bodies reported, what is new, what stands against signing. */
export function ConsolidationMeasures(props: ConsolidationMeasuresProps) {
  const { consolidation, current, filter, onFilter, onChoose } = props;
  const { measures, checks } = consolidation;
  const t = useTranslate();
  const { pick } = useFormats();
  const linkOf = (view: ConsolidationMeasureView): ListedLink => {
    const errors = errorCount(checks, view.measure);
    const reported = view.bodies.filter((part) => part.reported === "reported").length;
    return {
      number: view.measure,
      name: pick(view.name),
      shown: shownOf(view),
      ...(shownOf(view) === "untouched" && { words: t("consolidationScreen.noStatus") }),
      beside: <Reported reported={reported} owed={view.bodies.length} />,
      marks: (
        <>
          {view.changes.length > 0 && <New count={view.changes.length} />}
          <ErrorCount count={errors} />
        </>
      ),
      ...(errors > 0 && { note: t("app.frame.errors", { count: errors }) }),
    };
  };
  const summarised = measures.filter(({ summary }) => !isBlankInBoth(summary)).length;
  return (
    <MeasureList
      title={t("consolidationScreen.list.title")}
      progress={{
        text: `${summarised} / ${measures.length}`,
        words: t("consolidationScreen.list.summarised", { summarised, total: measures.length }),
      }}
      filter={
        <NativeSelect
          className={classes.filter}
          size="xs"
          aria-label={t("consolidationScreen.list.filter")}
          value={filter}
          data={usefulFilters(consolidation, filter).map(({ filter: value, count }) => ({
            value,
            label: `${t(`consolidationScreen.filters.${value}`)} (${count})`,
          }))}
          onChange={(event) => {
            if (isConsolidationFilter(event.currentTarget.value)) onFilter(event.currentTarget.value);
          }}
        />
      }
      listed={measures.filter((one) => passes(filter, one, consolidation)).map(linkOf)}
      all={measures.map(linkOf)}
      none={t("reportScreen.list.none")}
      choose={t("reportScreen.list.choose")}
      current={current}
      hrefOf={(number) => formatRoute("consolidation", [number])}
      onChoose={onChoose}
      guide="consolidation/write"
    />
  );
}

/** How many of the bodies that answer for it have reported. */
function Reported({ reported, owed }: { readonly reported: number; readonly owed: number }) {
  const t = useTranslate();
  const words = t("consolidationScreen.reportedOf", { count: owed, reported });
  return (
    <span className={classes.aside} title={words}>
      <span aria-hidden="true">
        {reported} / {owed}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

function New({ count }: { readonly count: number }) {
  const t = useTranslate();
  const words = t("consolidationScreen.changes.count", { count });
  return (
    <span className={classes.remarks} title={words}>
      <IconBell size={14} stroke={1.75} aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
