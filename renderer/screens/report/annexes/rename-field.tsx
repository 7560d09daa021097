import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AnnexView } from "#shared/api/report-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LetterBar } from "../../../components/kazakh-letters/letter-bar.tsx";
import { useLetters } from "../../../components/kazakh-letters/use-letters.ts";
import classes from "./rename-field.module.css";

interface RenameFieldProps {
  readonly annex: AnnexView;
  readonly onDone: () => void;
}

/** An annex's name while it is changed: Enter keeps the new one, Escape the old one. */
export function RenameField({ annex, onDone }: RenameFieldProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  const [name, setName] = useState(annex.name);
  const { field, insert, listeners } = useLetters();
  const rename = useAct("annexes", "rename");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === annex.name) onDone();
    else rename.mutate({ annexId: annex.id, name }, { onSuccess: onDone });
  };
  return (
    <form
      className={classes.form}
      // Its own undo is the browser's: the name is not part of what the measure's history goes through.
      data-own-undo
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <div className={classes.field} {...listeners}>
        <TextInput
          autoFocus
          size="sm"
          aria-label={t("reportScreen.annexes.name")}
          value={name}
          maxLength={200}
          error={rename.error === null ? null : textOf(rename.error)}
          onFocus={(event) => selectStem(event.currentTarget)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" size="sm" loading={rename.isPending}>
        {t("reportScreen.annexes.keepName")}
      </Button>
      <Button variant="default" size="sm" onClick={onDone}>
        {t("app.common.cancel")}
      </Button>
      <div className={classes.letters} data-shown={field !== null || undefined}>
        <LetterBar onLetter={insert} isSmall />
      </div>
    </form>
  );
}

/** The ending stays: it says what kind of file it is. */
function selectStem(input: HTMLInputElement): void {
  const ending = /\.[^.]{1,10}$/.exec(input.value);
  input.setSelectionRange(0, ending?.index ?? input.value.length);
}
