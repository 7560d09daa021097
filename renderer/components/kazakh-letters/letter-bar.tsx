import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { KeyHint } from "../key-hint.tsx";
import classes from "./letter-bar.module.css";
import { capitalOf, kazakhLetters } from "./letters.ts";

interface LetterBarProps {
  readonly onLetter: (letter: string) => void;
  /** As high as a line of text; the keys are told in the names of the letters alone. */
  readonly isSmall?: boolean;
}

/** The Kazakh letters as keys. The focus and the cursor stay where they are; with Shift they are capitals. */
export const LetterBar = memo(function LetterBar({ onLetter, isSmall = false }: LetterBarProps) {
  const t = useTranslate();
  return (
    <div className={classes.bar} data-small={isSmall || undefined} role="toolbar" aria-label={t("app.letters.name")}>
      {kazakhLetters.map((letter, index) => (
        <UnstyledButton
          key={letter}
          className={classes.letter}
          // Out of the way of the Tab key: whoever uses the keyboard has Alt and a digit.
          tabIndex={-1}
          aria-label={t("app.letters.insert", { letter })}
          title={`Alt+${index + 1}`}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => onLetter(event.shiftKey ? capitalOf(letter) : letter)}
        >
          {letter}
        </UnstyledButton>
      ))}
      {!isSmall && <KeyHint keys={["Alt", "1…9"]} />}
    </div>
  );
});
