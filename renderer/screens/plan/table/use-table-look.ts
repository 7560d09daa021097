import { useCallback, useState } from "react";
import { readLook, type TableLook } from "./columns.ts";

const storageKey = "kalqan.plan.table";

/** How the table is looked at, and how to change it. A workstation that keeps nothing forgets it with the window. */
export function useTableLook(): [TableLook, (look: TableLook) => void] {
  const [look, setLook] = useState<TableLook>(() => readLook(localStorage.getItem(storageKey)));
  const change = useCallback((next: TableLook) => {
    setLook(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Full: the choice holds until the window closes.
    }
  }, []);
  return [look, change];
}
