import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { commentFieldSchema, commentFields, longestComment } from "#shared/api/comment-view.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useAct } from "../../../app/contract/use-act.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { commentFieldNames } from "./comment-card.tsx";
import classes from "./comments-panel.module.css";
import { unsentCommentsOf } from "./unsent-comments.ts";

interface NewCommentProps {
  readonly reportId: string;
  readonly measure: number;
}

/** A comment that is being written. What is not sent yet stays. */
export function NewComment({ reportId, measure }: NewCommentProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  const { body, halfYear } = useWorkplace();
  const unsent = unsentCommentsOf(reportId, window.sessionStorage);
  const [text, setText] = useState(() => unsent.read(measure));
  const [field, setField] = useState("");
  const add = useAct("comments", "add");
  const write = (next: string): void => {
    setText(next);
    unsent.keep(measure, next);
  };
  const isTooLong = text.length > longestComment;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "" || isTooLong) return;
    const about = commentFieldSchema.safeParse(field);
    add.mutate(
      { body: body.code, halfYear, measure, field: about.success ? about.data : null, text },
      {
        onSuccess: () => {
          write("");
          setField("");
          announce(t("reportScreen.comments.added"));
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <KazakhField>
        <Textarea
          size="sm"
          label={t("reportScreen.comments.new")}
          rows={3}
          value={text}
          error={
            isTooLong
              ? t("reportScreen.comments.tooLong", { most: longestComment })
              : add.error !== null && textOf(add.error)
          }
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.code === "Enter" && event.ctrlKey) submit(event);
          }}
        />
      </KazakhField>
      {text !== "" && (
        <div className={classes.send}>
          <NativeSelect
            size="xs"
            aria-label={t("reportScreen.comments.field")}
            value={field}
            data={[
              { value: "", label: t("reportScreen.comments.whole") },
              ...commentFields.map((name) => ({ value: name, label: t(commentFieldNames[name]) })),
            ]}
            onChange={(event) => setField(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" variant="default" loading={add.isPending} disabled={isTooLong}>
            {t("reportScreen.comments.send")}
          </Button>
        </div>
      )}
    </form>
  );
}
