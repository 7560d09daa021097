import { useEffect } from "react";
import { run } from "./command-registry.ts";
import { commandOf } from "./key-of-command.ts";

/**
 * Commands by their keys and from the shell's menu. The page takes a key before the menu does, by its place on the
 * keyboard; the menu shows it and acts where the page did not.
 */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const id = commandOf(event);
      if (id !== null && run(id)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    const forget = window.kalqan.shell.onCommand(run);
    return () => {
      document.removeEventListener("keydown", press);
      forget();
    };
  }, []);
}
