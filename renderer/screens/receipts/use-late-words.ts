import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";

/** «2018 жылғы 6 шілдеде түсті, мерзімінде»: the day of intake, and in time or how late. */
export function useLateWords(): (day: string, daysLate: number) => string {
  const t = useTranslate();
  const { date } = useFormats();
  return (day, daysLate) =>
    daysLate === 0 ? t("receipts.inTime", { day: date(day) }) : t("receipts.late", { day: date(day), count: daysLate });
}
