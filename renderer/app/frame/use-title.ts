import { useEffect } from "react";

/** The window's title, before the program's name: follows the screen and the language. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
    void window.kalqan.shell.setTitle(title).catch(() => undefined);
  }, [title]);
}
