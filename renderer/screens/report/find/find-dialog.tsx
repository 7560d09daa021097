import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { KeyHint } from "../../../components/key-hint.tsx";
import classes from "./find-dialog.module.css";
import { type FoundIn, findInReport, type Hit, mostHits } from "./find-in-report.ts";
import { HitOption, idOfHit } from "./hit-option.tsx";
import { keepSearch, lastSearch } from "./last-search.ts";

interface FindDialogProps {
  readonly measures: () => readonly FoundIn[];
  readonly onOpen: (hit: Hit) => void;
  readonly onClose: () => void;
}

/** Words looked for in all texts of the report; each hit leads to its field, with the words marked there. */
export function FindDialog({ measures, onOpen, onClose }: FindDialogProps) {
  const t = useTranslate();
  const [words, setWords] = useState(() => lastSearch().words);
  const [active, setActive] = useState(0);
  // Typing goes before looking.
  const wanted = useDeferredValue(words);
  const [looked] = useState(measures);
  const hits = useMemo(() => findInReport(looked, wanted), [looked, wanted]);
  const shown = hits.slice(0, mostHits);

  useEffect(() => {
    document.getElementById(idOfHit(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const open = (hit: Hit): void => {
    onClose();
    onOpen(hit);
  };
  const press = (event: KeyboardEvent): void => {
    const by = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
    const hit = shown[active];
    if (by !== 0 && !event.altKey && shown.length > 0) {
      event.preventDefault();
      setActive((active + by + shown.length) % shown.length);
    } else if (event.code === "Enter" && hit !== undefined) {
      event.preventDefault();
      open(hit);
    }
  };
  return (
    <Dialog
      opened
      size="44rem"
      yOffset="10vh"
      returnFocus={false}
      guide="fill/find"
      onClose={onClose}
      title={t("reportScreen.find.title")}
    >
      <div className={classes.field}>
        <KazakhField>
          <TextInput
            data-autofocus
            label={t("reportScreen.find.words")}
            leftSection={<IconSearch size={18} stroke={1.5} aria-hidden="true" />}
            value={words}
            autoComplete="off"
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls="find-hits"
            aria-activedescendant={shown.length > 0 ? idOfHit(active) : undefined}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              keepSearch({ words: event.currentTarget.value, hit: null });
              setActive(0);
            }}
            onKeyDown={press}
          />
        </KazakhField>
      </div>
      <div className={classes.line}>
        <span role="status">{countWords(t, wanted, hits.length)}</span>
        <span className={classes.keys}>
          <KeyHint keys={["↑↓"]} />
          <KeyHint keys={["Enter"]}>{t("reportScreen.find.open")}</KeyHint>
          <KeyHint keys={["F3"]}>{t("shell.commands.findNext")}</KeyHint>
        </span>
      </div>
      {shown.length > 0 && (
        <div className={classes.hits} id="find-hits" role="listbox" aria-label={t("reportScreen.find.title")}>
          {shown.map((hit, index) => (
            <HitOption
              key={`${hit.measure}${hit.pointer}${hit.from}${hit.text}`}
              hit={hit}
              index={index}
              isActive={index === active}
              onOpen={() => open(hit)}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}

function countWords(t: ReturnType<typeof useTranslate>, words: string, count: number): string {
  if (words.trim() === "") return t("reportScreen.find.hint");
  if (count === 0) return t("reportScreen.find.nothing");
  return count > mostHits ? t("reportScreen.find.many", { most: mostHits }) : t("reportScreen.find.count", { count });
}
