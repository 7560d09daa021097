import type { ReportView } from "#shared/api/report-view.ts";
import type { ReportState } from "#shared/report/state.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";

interface NextStep {
  readonly words: string;
  readonly href: string;
}

/** What is to be done with the report now, in a verb, and where. */
export function useNextStep(report: ReportView | null): NextStep {
  const t = useTranslate();
  if (report === null) return { words: t("home.next.begin"), href: formatRoute("report") };
  switch (report.state satisfies ReportState) {
    case "draft":
      return { words: t("home.next.continue"), href: formatRoute("report") };
    case "awaitingHead":
      if (report.carriedToHead.length > 0) return { words: t("home.next.fromHead"), href: formatRoute("exchange") };
      return { words: t("home.next.sign"), href: formatRoute("sign") };
    case "ready":
      return { words: t("home.next.sign"), href: formatRoute("sign") };
    case "signed":
      return { words: t("home.next.export"), href: formatRoute("export") };
    case "exported":
      return { words: t("home.next.receipt"), href: formatRoute("receipts") };
    case "accepted":
      return { words: t("home.next.open"), href: formatRoute("report") };
    case "returned":
      return { words: t("home.next.correct"), href: formatRoute("receipts") };
  }
}
