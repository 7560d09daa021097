import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./deadline-timeline.module.css";
import { type TimelineState, timelineStates } from "./timeline.ts";
import { TimelineShape } from "./timeline-shape.tsx";

/** What the shapes of a timeline mean; only those that it has. */
export function TimelineLegend({ states }: { readonly states: ReadonlySet<TimelineState> }) {
  const t = useTranslate();
  return (
    <ul className={classes.legend} aria-label={t("planScreen.timeline.legend")}>
      {timelineStates
        .filter((state) => states.has(state))
        .map((state) => (
          <li key={state}>
            <TimelineShape state={state} />
            {t(`planScreen.timeline.states.${state}`)}
          </li>
        ))}
    </ul>
  );
}
