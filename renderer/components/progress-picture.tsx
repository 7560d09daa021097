import { Anchor } from "@mantine/core";
import type { CompletionCounts } from "#shared/report/derived-status.ts";
import type { Status } from "#shared/report/entry.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { meaningOf } from "./meaning.ts";
import classes from "./progress-picture.module.css";
import { StatusShape } from "./status-shape.tsx";

/** What is stated of measures, in the order of the picture. */
const parts = ["done", "inProgress", "notDone", "untouched"] as const satisfies readonly (Status | "untouched")[];

interface ProgressPictureProps {
  readonly counts: CompletionCounts;
  /** Where a number leads: to the measures that it counts. */
  readonly hrefOf?: (part: Status | "untouched") => string;
}

/** Measures done, in hand, not done and untouched, as one bar and in words. */
export function ProgressPicture({ counts, hrefOf }: ProgressPictureProps) {
  const t = useTranslate();
  const shown = parts.filter((part) => counts[part] > 0);
  return (
    <div className={classes.picture}>
      <svg
        className={classes.bar}
        aria-hidden="true"
        focusable="false"
        preserveAspectRatio="none"
        viewBox={`0 0 ${counts.total} 1`}
      >
        {shown.map((part, index) => (
          <rect
            key={part}
            className={classes.part}
            data-meaning={meaningOf(part)}
            x={shown.slice(0, index).reduce((sum, before) => sum + counts[before], 0)}
            width={counts[part]}
            height={1}
          />
        ))}
      </svg>
      <ul className={classes.legend} aria-label={t("app.progress.name")}>
        {shown.map((part) => (
          <li key={part} className={classes.item}>
            <StatusShape status={part} inColour />
            <Words href={hrefOf?.(part)} text={`${counts[part]} ${t(`app.progress.${part}`)}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Words({ href, text }: { readonly href: string | undefined; readonly text: string }) {
  if (href === undefined) return <span>{text}</span>;
  return (
    <Anchor href={href} inherit>
      {text}
    </Anchor>
  );
}
