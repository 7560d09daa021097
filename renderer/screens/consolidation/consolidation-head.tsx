import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { isWeekend } from "#shared/plan/calendar-date.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { Badge } from "../../components/badge.tsx";
import type { Meaning } from "../../components/meaning.ts";
import { PageHeader } from "../../components/page-header.tsx";
import classes from "./consolidation-head.module.css";
import { type ConsolidationPart, consolidationParts } from "./parts.ts";

interface ConsolidationHeadProps {
  readonly consolidation: ConsolidationView;
  readonly part: ConsolidationPart;
}

const meaningOfState = { draft: "hand", ready: "due", signed: "done" } as const satisfies Record<string, Meaning>;

/** Which half-year and version, by when it is due and how it stands; and the way to its parts. */
export function ConsolidationHead({ consolidation, part }: ConsolidationHeadProps) {
  const t = useTranslate();
  const { halfYear, date } = useFormats();
  const { due, version, state, packages, missing, checks } = consolidation;
  const errors = checks.filter(({ severity }) => severity === "error").length;
  const subtitle = [
    halfYear(consolidation.halfYear),
    ...(version > 1 ? [t("sign.version", { version })] : []),
    t("consolidationScreen.due", { date: date(due.date) }) +
      (isWeekend(due.date) ? ` (${t("planScreen.weekendShort")})` : ""),
    t("consolidationScreen.reportedOf", { count: packages.length + missing.length, reported: packages.length }),
  ];
  return (
    <>
      <PageHeader
        title={
          <span className={classes.title}>
            {t("app.screens.consolidation")}
            <Badge meaning={meaningOfState[state]}>{t(`consolidationScreen.states.${state}`)}</Badge>
            {state !== "signed" && <DaysLeft days={due.daysLeft} />}
          </span>
        }
        subtitle={subtitle.join(" · ")}
      />
      <nav className={classes.parts} aria-label={t("consolidationScreen.parts.name")}>
        {consolidationParts.map((one) => (
          <a
            key={one}
            className={classes.part}
            href={formatRoute("consolidation", one === "measures" ? [] : [one])}
            aria-current={one === part ? "page" : undefined}
          >
            {t(`consolidationScreen.parts.${one}`)}
            {one === "checks" && errors > 0 && (
              <span className={classes.count}>{t("app.frame.errors", { count: errors })}</span>
            )}
          </a>
        ))}
      </nav>
    </>
  );
}

/** The day itself is in time. */
function DaysLeft({ days }: { readonly days: number }) {
  const t = useTranslate();
  if (days === 0) return <Badge meaning="due">{t("app.frame.dueToday")}</Badge>;
  if (days < 0) return <Badge meaning="error">{t("app.frame.daysLate", { count: -days })}</Badge>;
  return <Badge meaning={days <= 15 ? "due" : "brand"}>{t("app.frame.daysLeft", { count: days })}</Badge>;
}
