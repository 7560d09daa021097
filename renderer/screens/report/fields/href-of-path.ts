import type { CheckView } from "#shared/api/report-view.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { placeOfCheck } from "./field-path.ts";

/** Where what a check or a remark speaks of can be set right. People and unit are fields of the settings: `unit-kk`, `head-name`. */
export function hrefOfPath(place: Pick<CheckView, "path">): string {
  const found = placeOfCheck(place);
  switch (found.kind) {
    case "field":
      return formatRoute("report", [found.measure], { field: found.pointer });
    case "settings":
      return formatRoute("settings", [], {
        field: found.pointer
          .replace(/^\/people/, "")
          .slice(1)
          .replaceAll("/", "-"),
      });
    case "report":
      return formatRoute("report");
  }
}
