import type { GuideTopic } from "../../app/guide/read-topic.ts";
import type { TopicId } from "../../app/guide/topics.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import classes from "./contents.module.css";

interface ContentsProps {
  readonly topics: readonly GuideTopic[];
  /** Null while something is looked for. */
  readonly current: TopicId | null;
}

/** The topics in their order; in a narrow window folded away until they are asked for. */
export function Contents({ topics, current }: ContentsProps) {
  const t = useTranslate();
  const title = topics.find(({ id }) => id === current)?.title;
  return (
    <nav className={classes.contents} aria-label={t("help.contents")}>
      <details className={classes.folded} key={current}>
        <summary className={classes.summary}>
          {t("help.contents")}
          {title !== undefined && <span className={classes.here}>{title}</span>}
        </summary>
        <TopicList topics={topics} current={current} />
      </details>
      <div className={classes.open}>
        <TopicList topics={topics} current={current} />
      </div>
    </nav>
  );
}

function TopicList({ topics, current }: ContentsProps) {
  return (
    <ol className={classes.list}>
      {topics.map(({ id, title }) => (
        <li key={id}>
          <a
            className={classes.link}
            href={formatRoute("help", [id])}
            aria-current={id === current ? "page" : undefined}
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}
