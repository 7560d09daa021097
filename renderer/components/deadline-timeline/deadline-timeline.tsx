import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import type { MessageKey } from "#shared/language/translator.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./deadline-timeline.module.css";
import {
  layOutTimeline,
  listNumbers,
  type Timeline,
  type TimelineDeadline,
  type TimelinePoint,
  type TimelineTick,
} from "./timeline.ts";
import { TimelineShape } from "./timeline-shape.tsx";

/** CSS pixels. */
const laneHeight = 26;
const above = 34;
const below = 26;
/** A line of its own below the months, so that nothing stands in its way. */
const dueHeight = 20;
const characterWidth = 7.4;
const smallestWidth = 320;

/** Numbers beyond so many are counted instead. */
const namedMeasures = 4;

interface DeadlineTimelineProps {
  readonly deadlines: readonly TimelineDeadline[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Where a point leads: to the measures due on that day. */
  readonly hrefOf: (date: string) => string;
  readonly label: string;
  /** The day by which the report is to be given, where it is to be shown. */
  readonly reportDue?: string | null;
}

/** Deadlines against today on a time axis; each point a link. What it shows stands in a table beside or behind it. */
export function DeadlineTimeline({ deadlines, today, hrefOf, label, reportDue = null }: DeadlineTimelineProps) {
  const t = useTranslate();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const wordsOf = (measures: readonly number[]): string =>
    listNumbers(measures, namedMeasures) ?? t("planScreen.timeline.measures", { count: measures.length });
  const timeline = useMemo(
    () =>
      layOutTimeline(
        deadlines,
        today,
        {
          width: Math.max(width, smallestWidth),
          margin: 28,
          labelWidth: (measures) => 12 + wordsLength(measures) * characterWidth,
          tickWidth: 48,
        },
        reportDue,
      ),
    [deadlines, today, width, reportDue],
  );
  if (timeline === null) return <div ref={ref} />;
  const axis = above + timeline.lanes * laneHeight;
  const isDueShown = timeline.reportDue !== null && reportDue !== null;
  return (
    <div className={classes.holder} ref={ref}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a picture of links is no fieldset.
        <svg
          className={classes.picture}
          width={Math.max(width, smallestWidth)}
          height={axis + below + (isDueShown ? dueHeight : 0)}
          role="group"
          aria-label={label}
        >
          <Axis timeline={timeline} y={axis} />
          {timeline.points.map(({ date, x, lane }) => (
            <line key={date} className={classes.stem} x1={x} x2={x} y1={heightOf(lane, axis)} y2={axis} />
          ))}
          <Today timeline={timeline} y={axis} today={today} />
          {isDueShown && <ReportDue x={timeline.reportDue ?? 0} y={axis} date={reportDue} width={width} />}
          {timeline.points.map((point) => (
            <Point
              key={point.date}
              point={point}
              axis={axis}
              words={wordsOf(point.measures)}
              href={hrefOf(point.date)}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

/** The longest that the words of a point may become in either language: numbers, or how many. */
function wordsLength(measures: readonly number[]): number {
  return listNumbers(measures, namedMeasures)?.length ?? "00 мероприятий".length;
}

function Axis({ timeline, y }: { readonly timeline: Timeline; readonly y: number }) {
  const { ticks, unit } = timeline;
  return (
    <g>
      {ticks.map(({ date, x }) => (
        <line key={date} className={classes.tick} x1={x} x2={x} y1={above - 10} y2={y} />
      ))}
      <line className={classes.axis} x1={0} x2="100%" y1={y} y2={y} />
      {ticks
        .filter(({ labelled }) => labelled)
        .map((tick) => (
          <TickWords key={tick.date} tick={tick} unit={unit} y={y + 17} isFirst={tick === ticks[0]} />
        ))}
    </g>
  );
}

interface TickWordsProps {
  readonly tick: TimelineTick;
  readonly unit: Timeline["unit"];
  readonly y: number;
  readonly isFirst: boolean;
}

/** A month by its short name, January and the first one with the year; a year by its number. */
function TickWords({ tick, unit, y, isFirst }: TickWordsProps) {
  const t = useTranslate();
  const [year = "", month = ""] = tick.date.split("-");
  const name = t(`planScreen.months.m${Number(month)}` as MessageKey);
  const withYear = isFirst || month === "01";
  return (
    <text className={classes.tickWords} x={tick.x} y={y}>
      {unit === "year" ? year : withYear ? `${name} ${year}` : name}
    </text>
  );
}

function Today({ timeline, y, today }: { readonly timeline: Timeline; readonly y: number; readonly today: string }) {
  const t = useTranslate();
  const { date } = useFormats();
  const { x, beyond } = timeline.today;
  const words = t("planScreen.timeline.today", { date: date(today) });
  const isRight = timeline.ticks.length > 0 && x > (timeline.ticks.at(-1)?.x ?? 0) / 2;
  return (
    <g>
      <line className={classes.today} x1={x} x2={x} y1={14} y2={y} data-beyond={beyond ?? undefined} />
      <text className={classes.todayWords} x={x + (isRight ? -6 : 6)} y={14} data-right={isRight || undefined}>
        {beyond === "after" ? `${words} →` : beyond === "before" ? `← ${words}` : words}
      </text>
    </g>
  );
}

interface ReportDueProps {
  readonly x: number;
  readonly y: number;
  readonly date: string;
  readonly width: number;
}

/** The day by which the report is to be given: a diamond on the axis, and again before its words below the months. */
function ReportDue({ x, y, date, width }: ReportDueProps) {
  const t = useTranslate();
  const isRight = x > width * 0.6;
  const line = y + below + 10;
  return (
    <g>
      <path className={classes.dueShape} d={`M ${x} ${y - 6} l 6 6 l -6 6 l -6 -6 z`} />
      <path className={classes.dueShape} d={`M ${x} ${line - 5} l 5 5 l -5 5 l -5 -5 z`} />
      <text className={classes.dueWords} x={x + (isRight ? -10 : 10)} y={line} data-right={isRight || undefined}>
        {t("planScreen.timeline.reportDue", { date })}
      </text>
    </g>
  );
}

/** Where the middle of a point in a lane stands. */
function heightOf(lane: number, axis: number): number {
  return axis - 16 - lane * laneHeight;
}

interface PointProps {
  readonly point: TimelinePoint;
  readonly axis: number;
  readonly words: string;
  readonly href: string;
}

function Point({ point, axis, words, href }: PointProps) {
  const t = useTranslate();
  const { date } = useFormats();
  const y = heightOf(point.lane, axis);
  const isAfter = point.side === "after";
  const name = t("planScreen.timeline.point", {
    date: date(point.date),
    measures: point.measures.join(", "),
    state: t(`planScreen.timeline.states.${point.state}`),
  });
  return (
    <a className={classes.point} href={href}>
      <title>{name}</title>
      <rect
        className={classes.target}
        x={isAfter ? point.x - 9 : point.x - 9 - words.length * characterWidth}
        y={y - 11}
        width={18 + words.length * characterWidth}
        height={22}
        rx={5}
      />
      <g transform={`translate(${point.x - 6} ${y - 6})`}>
        <TimelineShape state={point.state} />
      </g>
      <text className={classes.words} x={isAfter ? point.x + 10 : point.x - 10} y={y + 4.5} data-side={point.side}>
        {words}
      </text>
    </a>
  );
}
