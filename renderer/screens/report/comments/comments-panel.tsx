import { UnstyledButton } from "@mantine/core";
import { memo, useState } from "react";
import type { CommentView } from "#shared/api/comment-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { CommentCard } from "./comment-card.tsx";
import classes from "./comments-panel.module.css";
import { NewComment } from "./new-comment.tsx";

interface CommentsPanelProps {
  readonly reportId: string;
  readonly measure: number;
  /** Of this measure. */
  readonly comments: readonly CommentView[];
}

/** What colleagues say of a measure: open ones, those that are dealt with, and a new one. Never part of the report. */
export const CommentsPanel = memo(function CommentsPanel({ reportId, measure, comments }: CommentsPanelProps) {
  const t = useTranslate();
  const [showsResolved, setShowsResolved] = useState(false);
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <section aria-labelledby="comments-name" data-guide="fill/comments">
      <h2 className={classes.title} id="comments-name">
        {t("reportScreen.comments.title")}
        {open.length > 0 && <span className={classes.count}>{open.length}</span>}
      </h2>
      <p className={classes.hint}>{t("reportScreen.comments.hint")}</p>
      {open.length > 0 && (
        <ul className={classes.list}>
          {open.map((comment) => (
            <CommentCard key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      <NewComment reportId={reportId} measure={measure} />
      {resolved.length > 0 && (
        <>
          <UnstyledButton
            className={classes.more}
            aria-expanded={showsResolved}
            onClick={() => setShowsResolved(!showsResolved)}
          >
            {t("reportScreen.comments.resolved", { number: resolved.length })}
          </UnstyledButton>
          {showsResolved && (
            <ul className={classes.list}>
              {resolved.map((comment) => (
                <CommentCard key={comment.id} comment={comment} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
});
