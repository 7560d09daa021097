import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { FoundAnswer } from "#shared/api/register-view.ts";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "./answers.module.css";
import { FoundItem } from "./found-item.tsx";

/** What an answer takes before it has been drawn. CSS pixels. */
const guessedHeight = 96;
/** So many answers before the end the next page is asked for. */
const ahead = 15;

interface FoundListProps {
  readonly answers: readonly FoundAnswer[];
  /** The beginnings of words to be marked. */
  readonly stems: readonly string[];
  /** Of all pages. */
  readonly total: number;
  /** Asks for the next page; null = there is none, or it is on its way. */
  readonly more: (() => void) | null;
}

/** Answers that were found: only those in sight are drawn, and those further down are fetched as one comes near. */
export function FoundList({ answers, stems, total, more }: FoundListProps) {
  const t = useTranslate();
  const scroller = useRef<HTMLElement>(null);
  const forms = useMemo(() => stems.map((text): FoundForm => ({ text, place: "begin" })), [stems]);
  const virtualizer = useVirtualizer({
    count: answers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => answers[index]?.id ?? index,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more !== null && last >= answers.length - ahead) more();
  }, [more, last, answers.length]);

  // The browser would go by the heights that are guessed, and stop short of the first or last one.
  const leap = (event: KeyboardEvent): void => {
    const isLeap = event.key === "End" || event.key === "Home";
    if (event.target !== scroller.current || !isLeap) return;
    event.preventDefault();
    if (event.key === "Home") virtualizer.scrollToIndex(0, { align: "start" });
    else virtualizer.scrollToIndex(answers.length - 1, { align: "end" });
  };

  return (
    // A region that scrolls must be reached by the keyboard.
    <section
      ref={scroller}
      className={classes.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
      tabIndex={0}
      aria-label={t("register.search.results")}
      onKeyDown={leap}
    >
      <ol
        className={classes.found}
        style={{
          paddingBlockStart: items[0]?.start ?? 0,
          paddingBlockEnd: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
        }}
      >
        {items.map(({ index, key }) => {
          const answer = answers[index];
          if (answer === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total}
              className={classes.item}
            >
              <FoundItem answer={answer} forms={forms} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
