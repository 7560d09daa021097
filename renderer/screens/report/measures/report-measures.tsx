import { NativeSelect, VisuallyHidden } from "@mantine/core";
import { IconLock, IconMessage, IconMessageReport, IconUserShare } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorCount } from "../../../components/measure-list/error-count.tsx";
import classes from "../../../components/measure-list/measure-list.module.css";
import { type ListedLink, MeasureList } from "../../../components/measure-list/measure-list.tsx";
import { partWith } from "../../exchange/parts/part-standing.ts";
import { openCounts, useComments } from "../comments/use-comments.ts";
import {
  isMeasureFilter,
  type ListedMeasure,
  type MeasureFilter,
  passes,
  readyCount,
  usefulFilters,
} from "./measure-filter.ts";

interface ReportMeasuresProps {
  readonly report: ReportView;
  readonly measures: readonly ListedMeasure[];
  readonly current: number;
  readonly filter: MeasureFilter;
  readonly onFilter: (filter: MeasureFilter) => void;
}

/** My measures, with what is open in each: comments, remarks, errors, with whom it is. */
export function ReportMeasures({ report, measures, current, filter, onFilter }: ReportMeasuresProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const filterWords = useFilterWords();
  const ready = readyCount(measures);
  const comments = openCounts(useComments());
  const parts = useCall("parts", "list", { reportId: report.id });
  const locked = new Set(report.entries.filter(({ readOnly }) => readOnly).map(({ measure }) => measure));
  const linkOf = (listed: ListedMeasure): ListedLink => {
    const { number, shown, errors, remarks } = listed;
    const counted = [
      ...(errors > 0 ? [t("app.frame.errors", { count: errors })] : []),
      ...(remarks > 0 ? [t("remarks.count", { count: remarks })] : []),
    ];
    const measure = plan.edition.measures.find((candidate) => candidate.number === number);
    const colleague = partWith(parts.data ?? [], number)?.colleague ?? null;
    return {
      ...{ number, shown, name: measure === undefined ? "" : pick(measure.name) },
      beside: <Beside isLocked={locked.has(number)} comments={comments.get(number) ?? 0} />,
      below: colleague !== null && <Away colleague={colleague} />,
      marks: <Marks measure={listed} />,
      ...(counted.length > 0 && { note: counted.join(", ") }),
    };
  };
  return (
    <MeasureList
      title={t("reportScreen.list.title")}
      progress={{
        text: `${ready} / ${measures.length}`,
        words: t("reportScreen.list.ready", { ready, total: measures.length }),
      }}
      filter={
        <NativeSelect
          className={classes.filter}
          size="xs"
          aria-label={t("reportScreen.list.filter")}
          value={filter}
          data={usefulFilters(measures, filter).map(({ filter: value, count }) => ({
            value,
            label: `${filterWords(value)} (${count})`,
          }))}
          onChange={(event) => {
            if (isMeasureFilter(event.currentTarget.value)) onFilter(event.currentTarget.value);
          }}
        />
      }
      listed={measures.filter((measure) => passes(filter, measure)).map(linkOf)}
      all={measures.map(linkOf)}
      none={t("reportScreen.list.none")}
      choose={t("reportScreen.list.choose")}
      current={current}
      hrefOf={(number) => formatRoute("report", [number])}
      onChoose={(number) => goTo("report", [number])}
      guide="fill/move"
    />
  );
}

/** Accepted already, and how many comments are open. */
function Beside({ isLocked, comments }: { readonly isLocked: boolean; readonly comments: number }) {
  const t = useTranslate();
  return (
    <>
      {isLocked && <IconLock className={classes.lock} size={14} stroke={1.75} aria-hidden="true" />}
      {comments > 0 && (
        <span className={classes.comments} title={t("reportScreen.comments.open", { number: comments })}>
          <IconMessage size={14} stroke={1.75} aria-hidden="true" />
          <span aria-hidden="true">{comments}</span>
          <VisuallyHidden>{t("reportScreen.comments.open", { number: comments })}</VisuallyHidden>
        </span>
      )}
    </>
  );
}

/** With whom it is. */
function Away({ colleague }: { readonly colleague: string }) {
  const t = useTranslate();
  return (
    <span className={classes.away}>
      <IconUserShare size={14} stroke={1.75} aria-hidden="true" />
      {t("reportScreen.list.with", { colleague })}
    </span>
  );
}

function Marks({ measure: { remarks, errors } }: { readonly measure: ListedMeasure }) {
  const t = useTranslate();
  return (
    <>
      {remarks > 0 && (
        <span className={classes.remarks}>
          <IconMessageReport size={14} stroke={1.75} aria-hidden="true" />
          <span aria-hidden="true">{remarks}</span>
          <VisuallyHidden>{t("remarks.count", { count: remarks })}</VisuallyHidden>
        </span>
      )}
      <ErrorCount count={errors} />
    </>
  );
}

function useFilterWords(): (filter: MeasureFilter) => string {
  const t = useTranslate();
  return (filter) => {
    switch (filter) {
      case "all":
        return t("reportScreen.list.all");
      case "errors":
        return t("reportScreen.list.withErrors");
      case "remarks":
        return t("reportScreen.list.withRemarks");
      default:
        return t(`status.${filter}`);
    }
  };
}
