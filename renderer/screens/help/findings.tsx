import { IconSearchOff } from "@tabler/icons-react";
import { useLayoutEffect, useRef } from "react";
import { excerptOf, type GuideFindings } from "../../app/guide/guide-search.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Marked } from "../../components/marked.tsx";
import classes from "./findings.module.css";

interface FindingsProps {
  readonly found: GuideFindings;
  readonly q: string;
}

/** The sections in which it was found, each with some of its words. */
export function Findings({ found: { sections, forms }, q }: FindingsProps) {
  const t = useTranslate();
  const first = useRef<HTMLParagraphElement>(null);
  // Whoever looked for it in the middle of a topic begins with the first finding, not in the middle of the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every other question the list is another.
  useLayoutEffect(() => {
    first.current?.closest("main")?.scrollTo({ top: 0 });
  }, [q]);
  return (
    <div className={classes.findings}>
      <p className={classes.count} role="status" ref={first}>
        {t("help.found", { count: sections.length })}
      </p>
      {sections.length === 0 ? (
        <EmptyState icon={IconSearchOff} title={t("help.nothing")} text={t("help.nothingText")} />
      ) : (
        <ul className={classes.list}>
          {sections.map(({ topic, topicTitle, section }) => (
            <li key={`${topic}/${section.id}`}>
              <a className={classes.link} href={formatRoute("help", [topic], { section: section.id, q })}>
                <span className={classes.title}>
                  <Marked text={section.title || topicTitle} forms={forms} />
                </span>
                {section.title !== "" && <span className={classes.topic}>{topicTitle}</span>}
                <span className={classes.excerpt}>
                  <Marked text={excerptOf(section, forms)} forms={forms} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
