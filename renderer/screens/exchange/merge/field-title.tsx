import type { MergeItem } from "#shared/report/merge/merge-item.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { fieldNames } from "../../report/fields/field-names.ts";

type NamedField = Exclude<keyof typeof fieldNames, never>;

/** What a field is called, with its language where it has one. */
export function useFieldTitle(): (field: MergeItem["field"]) => string {
  const t = useTranslate();
  return (field) => {
    if (field.startsWith("annex:")) return t("exchange.merge.annex");
    const [name = "", language] = field.split(".");
    const words = t(fieldNames[name as NamedField]);
    return language === "kk" || language === "ru" ? `${words} (${t(`app.languages.in${language}`)})` : words;
  };
}
