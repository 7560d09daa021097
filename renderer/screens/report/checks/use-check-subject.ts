import { useCallback } from "react";
import type { CheckView } from "#shared/api/report-view.ts";
import type { CheckCode } from "#shared/report/check-result.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { fieldNames } from "../fields/field-names.ts";
import { placeOfCheck, rowOfPointer, textOfPointer } from "../fields/field-path.ts";

/** Sentences that do not say by themselves of which text they speak. */
const silent: ReadonlySet<CheckCode> = new Set([
  "text.short",
  "text.sameAsBefore",
  "text.hiddenCharacters",
  "text.unprintable",
]);

/** What a check speaks of where its sentence leaves that open: a row of evidence, a text in one language; else null. */
export function useCheckSubject(): (check: CheckView) => string | null {
  const t = useTranslate();
  return useCallback(
    (check) => {
      const place = placeOfCheck(check);
      if (place.kind !== "field") return null;
      const row = rowOfPointer(place.pointer);
      if (row !== null) return t(`reportScreen.evidence.rows.${row.list}`, { number: row.index + 1 });
      const text = silent.has(check.code) ? textOfPointer(place.pointer) : null;
      return text === null ? null : `${t(fieldNames[text.field])} (${t(`app.languages.in${text.language}`)})`;
    },
    [t],
  );
}
