import type { ShownStatus } from "#shared/report/derived-status.ts";

/** What a colour may mean; `brand` = nothing but emphasis. */
export type Meaning = "done" | "hand" | "due" | "error" | "untouched" | "brand";

/** The meaning of a measure's status. Two statuses may share a colour; their shapes and words differ. */
export function meaningOf(status: ShownStatus): Meaning {
  switch (status) {
    case "done":
      return "done";
    case "inProgress":
      return "hand";
    case "notDone":
    case "overdue":
      return "error";
    case "due":
      return "due";
    case "untouched":
      return "untouched";
  }
}
