import { Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import type { GuideTopic } from "../../app/guide/read-topic.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { Marked } from "../../components/marked.tsx";
import { GuideText } from "./guide-text.tsx";
import classes from "./topic.module.css";

interface TopicProps {
  readonly topics: readonly GuideTopic[];
  readonly topic: GuideTopic;
  /** The section to begin at; null = the beginning. */
  readonly section: string | null;
  /** What was looked for, to be marked. */
  readonly forms: readonly FoundForm[];
}

/** One topic, its sections in a row, and the way to the ones before and after it. */
export function Topic({ topics, topic, section, forms }: TopicProps) {
  const t = useTranslate();
  const place = useRef<HTMLElement>(null);
  const named = topic.sections.filter(({ id }) => id !== "");

  useEffect(() => {
    if (section === null || topic.id === undefined) return;
    const found = place.current?.querySelector<HTMLElement>(`#guide-${CSS.escape(section)}`);
    found?.scrollIntoView({ block: "start" });
    found?.focus({ preventScroll: true });
  }, [topic.id, section]);

  return (
    <article className={classes.topic} ref={place} aria-labelledby="guide-title">
      <Title order={2} id="guide-title" className={classes.title}>
        {topic.title}
      </Title>
      {named.length > 1 && (
        <nav aria-label={t("help.sections")}>
          <ul className={classes.sections}>
            {named.map(({ id, title }) => (
              <li key={id}>
                <a href={formatRoute("help", [topic.id], { section: id })}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {topic.sections.map(({ id, title, tokens }) => (
        <div key={id}>
          {id !== "" && (
            <Title order={3} id={`guide-${id}`} tabIndex={-1} className={classes.heading}>
              <Marked text={title} forms={forms} />
            </Title>
          )}
          <GuideText tokens={tokens} forms={forms} />
        </div>
      ))}
      <Neighbours topics={topics} topic={topic} />
    </article>
  );
}

function Neighbours({ topics, topic }: Pick<TopicProps, "topics" | "topic">) {
  const t = useTranslate();
  const at = topics.findIndex(({ id }) => id === topic.id);
  const before = topics[at - 1];
  const after = topics[at + 1];
  return (
    <nav className={classes.neighbours} aria-label={t("help.neighbours")}>
      {before !== undefined && (
        <a href={formatRoute("help", [before.id])} rel="prev">
          ← {before.title}
        </a>
      )}
      {after !== undefined && (
        <a className={classes.after} href={formatRoute("help", [after.id])} rel="next">
          {after.title} →
        </a>
      )}
    </nav>
  );
}
