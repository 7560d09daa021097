import { UnstyledButton } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslate } from "../language/use-translate.ts";
import classes from "./skip-button.module.css";

/** The first stop of the Tab key: past the frame, to the screen. No link, because the hash is our address. */
export function SkipButton({ target }: { readonly target: RefObject<HTMLElement | null> }) {
  const t = useTranslate();
  return (
    <UnstyledButton className={classes.skip} onClick={() => target.current?.focus()}>
      {t("app.frame.skip")}
    </UnstyledButton>
  );
}
