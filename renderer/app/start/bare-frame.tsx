import type { ReactNode } from "react";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { Mark } from "../frame/mark.tsx";
import classes from "./bare-frame.module.css";

/** The dark frame alone, with the mark and the language, around what comes before the work. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Mark />
        <LanguageSwitch />
      </header>
      <main className={classes.main}>
        <div className={classes.column}>{children}</div>
      </main>
    </div>
  );
}
