import { Anchor } from "@mantine/core";
import type { ReportView } from "#shared/api/report-view.ts";
import { isWeekend } from "#shared/plan/calendar-date.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Section } from "../../components/section.tsx";
import { StandingBadge } from "../plan/deadline-words.tsx";
import { hrefOfPath } from "../report/fields/href-of-path.ts";
import { type AttentionItem, attentionItems } from "./attention.ts";
import classes from "./home-screen.module.css";

/** More than so many are a table's work. */
const most = 8;

interface AttentionProps {
  readonly rows: readonly PlanRow[];
  readonly report: ReportView | null;
}

/** The measures that are due or overdue, the nearest first, each with what is wrong in it. */
export function Attention({ rows, report }: AttentionProps) {
  const t = useTranslate();
  const items = attentionItems(rows, report);
  return (
    <Section
      title={t("home.attention.title")}
      actions={
        <Anchor href={formatRoute("plan", [], { mine: "yes" })} size="sm">
          {t("home.attention.all", { count: rows.length })}
        </Anchor>
      }
    >
      {items.length === 0 ? (
        <Quiet rows={rows} />
      ) : (
        <ul className={classes.items}>
          {items.slice(0, most).map((item) => (
            <Item key={item.row.measure.number} item={item} />
          ))}
        </ul>
      )}
      {items.length > most && (
        <Anchor
          className={classes.more}
          href={formatRoute("plan", [], { mine: "yes", standing: "due,overdue" })}
          size="sm"
        >
          {t("home.attention.more", { count: items.length - most })}
        </Anchor>
      )}
    </Section>
  );
}

/** Nothing is near: which deadline comes next, if any does. */
function Quiet({ rows }: { readonly rows: readonly PlanRow[] }) {
  const t = useTranslate();
  const { date } = useFormats();
  const { today } = useWorkplace();
  const coming = rows
    .flatMap(({ standing, stored }) => (stored !== "done" && standing.date !== null ? [standing.date] : []))
    .filter((day) => day >= today)
    .sort();
  const [first] = coming;
  return (
    <p className={classes.quiet}>
      {first === undefined ? t("home.attention.none") : t("home.attention.next", { date: date(first) })}
    </p>
  );
}

function Item({ item: { row, error } }: { readonly item: AttentionItem }) {
  const t = useTranslate();
  const { pick, date } = useFormats();
  const { measure, standing } = row;
  return (
    <li className={classes.item}>
      <span className={classes.itemNumber}>{measure.number}</span>
      <div>
        <Anchor
          className={classes.itemName}
          href={formatRoute("report", [measure.number])}
          inherit
          title={pick(measure.name)}
        >
          {pick(measure.name)}
        </Anchor>
        {error !== null && (
          <Anchor className={classes.itemError} href={hrefOfPath(error)} inherit>
            {pick(error.message)}
          </Anchor>
        )}
      </div>
      <div className={classes.itemDate}>
        <StandingBadge row={row} />
        {standing.date !== null && (
          <span className={classes.itemDay}>
            {date(standing.date)}
            {isWeekend(standing.date) && ` (${t("planScreen.weekendShort")})`}
          </span>
        )}
      </div>
    </li>
  );
}
