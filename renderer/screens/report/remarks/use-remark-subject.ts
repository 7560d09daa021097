import { useCallback } from "react";
import type { RemarkView } from "#shared/api/answer-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { fieldNames } from "../fields/field-names.ts";
import { placeOfCheck, rowOfPointer, textOfPointer } from "../fields/field-path.ts";

/** What a remark speaks of, in the words of the form: a text in one language, a row of evidence, a part of the form. */
export function useRemarkSubject(): (remark: Pick<RemarkView, "path">) => string | null {
  const t = useTranslate();
  return useCallback(
    (remark) => {
      const place = placeOfCheck(remark);
      if (place.kind === "report") return null;
      if (place.kind === "settings") return t("remarks.people");
      const text = textOfPointer(place.pointer);
      if (text !== null) return `${t(fieldNames[text.field])} (${t(`app.languages.in${text.language}`)})`;
      const row = rowOfPointer(place.pointer);
      if (row !== null) return t(`reportScreen.evidence.rows.${row.list}`, { number: row.index + 1 });
      const [, field = ""] = place.pointer.split("/");
      if (field === "annexes") return t("documents.report.annexes");
      return isFieldName(field) ? t(fieldNames[field]) : null;
    },
    [t],
  );
}

function isFieldName(name: string): name is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, name);
}
