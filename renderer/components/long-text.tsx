import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./long-text.module.css";

/** Longer texts are shown in full when asked for: they are there to be glanced at. */
const glance = 240;

/** A text to be recognised by its beginning, and read in full where one wants to. */
export function LongText({ text }: { readonly text: string }) {
  const t = useTranslate();
  const [isWhole, setIsWhole] = useState(false);
  const isShort = text.length <= glance;
  return (
    <>
      <p className={classes.text}>{isShort || isWhole ? text : `${text.slice(0, glance).trimEnd()}…`}</p>
      {!isShort && (
        <UnstyledButton className={classes.more} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {t(isWhole ? "app.longText.less" : "app.longText.more")}
        </UnstyledButton>
      )}
    </>
  );
}
