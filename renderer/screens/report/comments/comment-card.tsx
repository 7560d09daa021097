import { Button, UnstyledButton } from "@mantine/core";
import type { CommentField, CommentView } from "#shared/api/comment-view.ts";
import type { MessageKey } from "#shared/language/translator.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { focusField } from "../../../components/writing/focus-field.ts";
import { fieldNames } from "../fields/field-names.ts";
import classes from "./comments-panel.module.css";

/** The words of the form for what a comment speaks of. */
export const commentFieldNames: Readonly<Record<CommentField, MessageKey>> = {
  ...fieldNames,
  annexes: "documents.report.annexes",
};

/** One comment: who, when, of which field; dealt with, or open again. */
export function CommentCard({ comment }: { readonly comment: CommentView }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const textOf = useErrorText();
  const resolve = useAct("comments", "resolve");
  const { id, author, authorName, field, resolvedAt, resolvedBy } = comment;
  const isResolved = resolvedAt !== null;
  return (
    <li className={classes.card} data-resolved={isResolved || undefined}>
      <p className={classes.head}>
        <b title={author}>{authorName === "" ? author : authorName}</b>{" "}
        <span className={classes.when}>{dateTime(comment.writtenAt)}</span>
      </p>
      {field !== null && (
        <UnstyledButton className={classes.more} onClick={() => focusField(`/${field}`)}>
          {t(commentFieldNames[field])}
        </UnstyledButton>
      )}
      <p className={classes.text}>{comment.text}</p>
      {isResolved && (
        <p className={classes.head}>
          {t("reportScreen.comments.resolvedBy", { name: resolvedBy ?? "", at: dateTime(resolvedAt) })}
        </p>
      )}
      <Button
        variant="default"
        size="compact-xs"
        loading={resolve.isPending}
        onClick={() => resolve.mutate({ commentId: id, resolved: !isResolved })}
      >
        {t(isResolved ? "reportScreen.comments.reopen" : "reportScreen.comments.resolve")}
      </Button>
      {resolve.error !== null && (
        <p className={classes.error} role="alert">
          {textOf(resolve.error)}
        </p>
      )}
    </li>
  );
}
