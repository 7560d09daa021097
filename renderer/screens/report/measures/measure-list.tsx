import { NativeSelect, VisuallyHidden } from "@mantine/core";
import { IconLock, IconMessage, IconMessageReport, IconUserShare } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { meaningOf } from "../../../components/meaning.ts";
import { StatusShape } from "../../../components/status-shape.tsx";
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
import classes from "./measure-list.module.css";

interface MeasureListProps {
  readonly report: ReportView;
  readonly measures: readonly ListedMeasure[];
  readonly current: number;
  readonly filter: MeasureFilter;
  readonly onFilter: (filter: MeasureFilter) => void;
}

/** My measures: number, name, status and errors of each; in a narrow window one field to choose from. */
export function MeasureList({ report, measures, current, filter, onFilter }: MeasureListProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const filterWords = useFilterWords();
  const listed = measures.filter((measure) => passes(filter, measure));
  const ready = readyCount(measures);
  const nameOf = (number: number): string => {
    const measure = plan.edition.measures.find((candidate) => candidate.number === number);
    return measure === undefined ? "" : pick(measure.name);
  };
  const comments = openCounts(useComments());
  const parts = useCall("parts", "list", { reportId: report.id });
  const locked = new Set(report.entries.filter(({ readOnly }) => readOnly).map(({ measure }) => measure));
  return (
    <nav className={classes.pane} aria-label={t("reportScreen.list.title")} data-guide="fill/move">
      <div className={classes.head}>
        <span className={classes.title}>{t("reportScreen.list.title")}</span>
        <span className={classes.progress} title={t("reportScreen.list.ready", { ready, total: measures.length })}>
          <span aria-hidden="true">
            {ready} / {measures.length}
          </span>
          <VisuallyHidden>{t("reportScreen.list.ready", { ready, total: measures.length })}</VisuallyHidden>
        </span>
      </div>
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
      <ul className={classes.list}>
        {listed.map((measure) => (
          <MeasureLink
            key={measure.number}
            measure={measure}
            name={nameOf(measure.number)}
            isCurrent={measure.number === current}
            isLocked={locked.has(measure.number)}
            comments={comments.get(measure.number) ?? 0}
            with={partWith(parts.data ?? [], measure.number)?.colleague ?? null}
          />
        ))}
      </ul>
      {listed.length === 0 && <p className={classes.none}>{t("reportScreen.list.none")}</p>}
      <NativeSelect
        className={classes.choice}
        aria-label={t("reportScreen.list.choose")}
        value={current}
        data={measures.map(({ number, errors }) => ({
          value: String(number),
          label: `${number}. ${nameOf(number)}${errors > 0 ? ` (${t("app.frame.errors", { count: errors })})` : ""}`,
        }))}
        onChange={(event) => goTo("report", [event.currentTarget.value])}
      />
    </nav>
  );
}

interface MeasureLinkProps {
  readonly measure: ListedMeasure;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly isLocked: boolean;
  /** Open ones. */
  readonly comments: number;
  /** With whom it is; null = here. */
  readonly with: string | null;
}

function MeasureLink({
  measure: { number, shown, errors, remarks },
  name,
  isCurrent,
  isLocked,
  comments,
  with: colleague,
}: MeasureLinkProps) {
  const t = useTranslate();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li>
      <a
        ref={link}
        className={classes.link}
        href={formatRoute("report", [number])}
        aria-current={isCurrent ? "page" : undefined}
        title={name}
      >
        <span className={classes.number}>{number}</span>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.status} data-meaning={meaningOf(shown)}>
            <StatusShape status={shown} />
            {t(`status.${shown}`)}
            {isLocked && <IconLock className={classes.lock} size={14} stroke={1.75} aria-hidden="true" />}
            {comments > 0 && (
              <span className={classes.comments} title={t("reportScreen.comments.open", { number: comments })}>
                <IconMessage size={14} stroke={1.75} aria-hidden="true" />
                <span aria-hidden="true">{comments}</span>
                <VisuallyHidden>{t("reportScreen.comments.open", { number: comments })}</VisuallyHidden>
              </span>
            )}
          </span>
          {colleague !== null && (
            <span className={classes.away}>
              <IconUserShare size={14} stroke={1.75} aria-hidden="true" />
              {t("reportScreen.list.with", { colleague })}
            </span>
          )}
        </span>
        {remarks > 0 && (
          <span className={classes.remarks}>
            <IconMessageReport size={14} stroke={1.75} aria-hidden="true" />
            <span aria-hidden="true">{remarks}</span>
            <VisuallyHidden>{t("remarks.count", { count: remarks })}</VisuallyHidden>
          </span>
        )}
        {errors > 0 && (
          <span className={classes.errors}>
            <span aria-hidden="true">{errors}</span>
            <VisuallyHidden>{t("app.frame.errors", { count: errors })}</VisuallyHidden>
          </span>
        )}
      </a>
    </li>
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
