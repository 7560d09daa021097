import { NativeSelect, VisuallyHidden } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { ShownStatus } from "#shared/report/derived-status.ts";
import type { GuideAddress } from "../../app/guide/guide-place.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { meaningOf } from "../meaning.ts";
import { StatusShape } from "../status-shape.tsx";
import classes from "./measure-list.module.css";

/** A measure in the list. */
export interface ListedLink {
  readonly number: number;
  readonly name: string;
  readonly shown: ShownStatus;
  /** Said instead of the status' own word. */
  readonly words?: string;
  /** Behind the status, in its line. */
  readonly beside?: ReactNode;
  /** In a line of its own. */
  readonly below?: ReactNode;
  /** Counted at the end of the line: remarks, errors. */
  readonly marks?: ReactNode;
  /** Said behind the name in the list of a narrow window. */
  readonly note?: string;
}

interface MeasureListProps {
  readonly title: string;
  /** How far one is: shown, and in words. */
  readonly progress: { readonly text: string; readonly words: string };
  readonly filter: ReactNode;
  /** Those that the filter leaves. */
  readonly listed: readonly ListedLink[];
  /** All of them, for a narrow window. */
  readonly all: readonly ListedLink[];
  readonly none: string;
  readonly choose: string;
  readonly current: number;
  readonly hrefOf: (measure: number) => string;
  readonly onChoose: (measure: number) => void;
  readonly guide: GuideAddress;
}

/** Measures to go through one by one: number, name and status of each; in a narrow window one field to choose from. */
export function MeasureList(props: MeasureListProps) {
  const { title, progress, filter, listed, all, none, choose, current, hrefOf, onChoose, guide } = props;
  return (
    <nav className={classes.pane} aria-label={title} data-guide={guide}>
      <div className={classes.head}>
        <span className={classes.title}>{title}</span>
        <span className={classes.progress} title={progress.words}>
          <span aria-hidden="true">{progress.text}</span>
          <VisuallyHidden>{progress.words}</VisuallyHidden>
        </span>
      </div>
      {filter}
      <ul className={classes.list}>
        {listed.map((measure) => (
          <MeasureLink
            key={measure.number}
            measure={measure}
            href={hrefOf(measure.number)}
            isCurrent={measure.number === current}
          />
        ))}
      </ul>
      {listed.length === 0 && <p className={classes.none}>{none}</p>}
      <NativeSelect
        className={classes.choice}
        aria-label={choose}
        value={current}
        data={all.map(({ number, name, note }) => ({
          value: String(number),
          label: `${number}. ${name}${note === undefined ? "" : ` (${note})`}`,
        }))}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      />
    </nav>
  );
}

interface MeasureLinkProps {
  readonly measure: ListedLink;
  readonly href: string;
  readonly isCurrent: boolean;
}

function MeasureLink({ measure, href, isCurrent }: MeasureLinkProps) {
  const { number, name, shown, words, beside, below, marks } = measure;
  const t = useTranslate();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li>
      <a ref={link} className={classes.link} href={href} aria-current={isCurrent ? "page" : undefined} title={name}>
        <span className={classes.number}>{number}</span>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.status} data-meaning={meaningOf(shown)}>
            <StatusShape status={shown} />
            {words ?? t(`status.${shown}`)}
            {beside}
          </span>
          {below}
        </span>
        {marks}
      </a>
    </li>
  );
}
