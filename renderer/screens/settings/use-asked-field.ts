import { useEffect } from "react";

/** Moves the focus to the field that the address asks for (`?field=head-position`), where the screen has it. */
export function useAskedField(field: string | undefined): void {
  useEffect(() => {
    if (field === undefined) return;
    const asked = document.getElementById(field) ?? document.querySelector(`[id^="${CSS.escape(field)}-"]`);
    if (!(asked instanceof HTMLElement)) return;
    asked.scrollIntoView({ block: "center" });
    asked.focus({ preventScroll: true });
  }, [field]);
}
